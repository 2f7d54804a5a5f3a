#pragma once

#include "core/upload/foreignfile.h"
#include "tests/support/servermaterial.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A key, its leaf, an intermediate and a root as files, and what openssl makes of them.
struct UploadFiles
{
    explicit UploadFiles(core::KeyAlgorithm algorithm)
        : material(algorithm)
    {
        write(QStringLiteral("key.pem"), bytesOf(*material.key.toPem()));
        write(QStringLiteral("leaf.pem"), material.chain.leafPem);
        write(QStringLiteral("issuer.pem"), material.issuer.pem());
        write(QStringLiteral("chain.pem"), material.chain.fullChainPem());
    }

    static QByteArray bytesOf(const core::Secret &secret)
    {
        return {secret.bytes().data(), qsizetype(secret.bytes().size())};
    }
    QString path(const QString &name) const { return folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write %s", qPrintable(name));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// What openssl writes into `name`; in `arguments` a name with a dot is a file here.
    QByteArray openssl(const QString &arguments, const QString &name) const
    {
        return run(QStringLiteral("openssl"), arguments + QStringLiteral(" -out ") + name)
            ? read(name)
            : QByteArray();
    }
    bool run(const QString &program, const QString &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments.split(u' '));
        process.closeWriteChannel();
        const bool isDone = process.waitForFinished() && process.exitCode() == 0;
        if (!isDone)
            qWarning() << process.readAll();
        return isDone;
    }

    TestMaterial material;
    QTemporaryDir folder;
};

inline core::Result<core::ForeignFile> openFile(const QByteArray &content,
                                                const QByteArray &password = {})
{
    return core::readForeignFile(core::Secret(content), core::Secret(password));
}
