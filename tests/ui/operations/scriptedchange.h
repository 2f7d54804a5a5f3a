#pragma once

#include "core/base/pendingtask.h"
#include "ui/operations/changeviewmodel.h"

/// What an operation is sent with, kept open until the test answers.
class ScriptedChange
{
public:
    using Ids = QList<core::CertificateId>;
    using Outcomes = ui::ChangeCalls::Outcomes;

    ui::ChangeCalls calls(qsizetype mostAtOnce, bool looks = false)
    {
        ui::ChangeCalls made;
        made.mostAtOnce = mostAtOnce;
        made.send = [this](const Ids &ids, const ui::ChangeInput &input, QObject *) {
            sent += ids;
            inputs += input.text;
            m_pending.emplace_back();
            return m_pending.back().task();
        };
        if (looks)
            made.lookForResources = [this](const Ids &ids, QObject *) {
                looked += ids;
                m_looks.emplace_back();
                return m_looks.back().task();
            };
        return made;
    }

    /// Answers the newest request: nothing wrong with any.
    void succeed() { m_pending.back().finish(allDone()); }
    /// … but with this one.
    void refuse(const QString &id, core::Error::Kind kind)
    {
        Outcomes outcomes = allDone();
        for (core::ChangeOutcome &outcome : outcomes)
            if (outcome.certificate.value() == id)
                outcome.problem = core::fail(kind).value();
        m_pending.back().finish(outcomes);
    }
    void breakOff(core::Error::Kind kind) { m_pending.back().finish(core::fail(kind)); }
    void forget() { m_pending.back().finish(Outcomes{}); }
    void find(const core::BoundResources &found) { m_looks.back().finish(found); }
    void cannotLook() { m_looks.back().finish(core::fail(core::Error::Kind::Unreachable)); }

    QList<Ids> sent;
    QStringList inputs;
    QList<Ids> looked;

    static core::Certificate certificate(const QString &id, int status)
    {
        core::Certificate made;
        made.id = core::CertificateId(id);
        made.domain = id + QStringLiteral(".example.com");
        made.status = static_cast<core::CertificateStatus>(status);
        made.isVip = true;
        made.packageType = 11;
        made.notAfter = now().addDays(status == 3 ? -1 : 100);
        return made;
    }
    static QDateTime now() { return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC}; }

private:
    Outcomes allDone() const
    {
        Outcomes outcomes;
        for (const core::CertificateId &id : sent.last())
            outcomes += {id, std::nullopt, {}};
        return outcomes;
    }

    std::vector<core::PendingTask<Outcomes>> m_pending;
    std::vector<core::PendingTask<core::BoundResources>> m_looks;
};
