#pragma once

#include "core/base/pendingtask.h"
#include "ui/operations/updateviewmodel.h"

#include <vector>

/// A provider that answers each call of an update when the test says so; reads are answered from
/// what is set here.
struct ScriptedUpdate
{
    static core::Certificate certificate(const QString &id)
    {
        core::Certificate made;
        made.id = core::CertificateId(id);
        made.domain = id + QStringLiteral(".example.com");
        made.status = core::CertificateStatus::Issued;
        return made;
    }
    static core::UpdateItem item(qint64 id, core::UpdateStatus status, const QString &words = {})
    {
        return {id,
                QStringLiteral("clb"),
                QStringLiteral("ap-guangzhou"),
                QStringLiteral("lb-%1").arg(id),
                status,
                words};
    }

    ui::UpdateViewModel::Calls calls()
    {
        return {
            [this](const QList<core::CertificateId> &ids, QObject *) {
                looked += ids;
                return core::readyTask(bound);
            },
            [this](const core::CertificateId &, QObject *) { return core::readyTask(recordList); },
            [this](const core::UpdateRequest &request, QObject *) {
                requests.push_back(request);
                starting.emplace_back();
                return starting.back().task();
            },
            [this](qint64 record, QObject *) {
                polled += record;
                return core::readyTask(items);
            },
            [this](qint64 record, QObject *) {
                retried += record;
                return core::readyTask(rerun);
            },
            [this](qint64 record, QObject *) {
                rolledBack += record;
                return core::readyTask(rerun);
            }};
    }
    std::unique_ptr<ui::UpdateViewModel> viewModel()
    {
        return std::make_unique<ui::UpdateViewModel>(
            certificate(QStringLiteral("new")),
            QList{certificate(QStringLiteral("old")), certificate(QStringLiteral("older"))},
            core::Site::International, calls(), std::chrono::milliseconds(1));
    }
    void find(const QString &id, const QList<core::BoundResource> &resources)
    {
        bound = core::BoundResources{{core::CertificateId(id), resources}};
    }

    core::Result<core::BoundResources> bound = core::BoundResources();
    core::Result<QList<core::UpdateRecord>> recordList = QList<core::UpdateRecord>();
    core::Result<QList<core::UpdateItem>> items = QList<core::UpdateItem>();
    core::Result<void> rerun;
    QList<core::CertificateId> looked;
    std::vector<core::UpdateRequest> requests;
    std::vector<core::PendingTask<core::StartedUpdate>> starting;
    QList<qint64> polled;
    QList<qint64> retried;
    QList<qint64> rolledBack;
};
