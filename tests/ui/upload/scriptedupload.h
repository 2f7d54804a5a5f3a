#pragma once

#include "core/base/pendingtask.h"
#include "tests/support/servermaterial.h"
#include "ui/upload/uploadviewmodel.h"

#include <QFile>
#include <QTemporaryDir>

#include <vector>

/// Files to upload, and a provider that answers when the test says so.
struct ScriptedUpload
{
    ScriptedUpload()
    {
        const auto text = [](const core::Secret &secret) {
            return QByteArray(secret.bytes().data(), qsizetype(secret.bytes().size()));
        };
        write(QStringLiteral("leaf.pem"), material.chain.leafPem);
        write(QStringLiteral("chain.pem"), material.chain.fullChainPem());
        write(QStringLiteral("key.pem"), text(*material.key.toPem()));
        write(QStringLiteral("other.pem"),
              text(*core::PrivateKey::generate(core::KeyAlgorithm::EcP256)->toPem()));
    }

    ui::UploadViewModel::Calls calls()
    {
        return {[this](const core::UploadRequest &request, QObject *) {
                    sent.push_back(request);
                    m_sending.emplace_back();
                    return m_sending.back().task();
                },
                [this](const QByteArray &certificate, QObject *) {
                    fetchedFor << certificate;
                    m_fetching.emplace_back();
                    return m_fetching.back().task();
                },
                [] { return QList<QByteArray>(); }, [] { return QDateTime::currentDateTimeUtc(); }};
    }

    void answer(const core::Result<core::UploadOutcome> &outcome)
    {
        m_sending.back().finish(outcome);
    }
    void fetch(const core::Result<QList<QByteArray>> &issuers)
    {
        m_fetching.back().finish(issuers);
    }
    /// "site.pfx": all of it, with the password "word".
    void writePfx() const
    {
        (void)core::writePkcs12(path(QStringLiteral("site.pfx")), core::Secret(QByteArray("word")),
                                material.chain, material.key);
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write %s", qPrintable(name));
    }

    TestMaterial material{core::KeyAlgorithm::EcP256};
    QTemporaryDir folder;
    std::vector<core::UploadRequest> sent;
    QList<QByteArray> fetchedFor;

private:
    std::vector<core::PendingTask<core::UploadOutcome>> m_sending;
    std::vector<core::PendingTask<QList<QByteArray>>> m_fetching;
};
