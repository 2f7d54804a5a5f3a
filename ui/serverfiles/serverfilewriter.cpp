#include "ui/serverfiles/serverfilewriter.h"

#include "core/base/background.h"
#include "core/serverfiles/filebatch.h"

#include <QDir>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString chainName(const QString &domain)
{
    return core::fileStem(domain) + u"_bundle.crt"_s;
}

QString pkcs12Name(const QString &domain)
{
    return core::fileStem(domain) + u".pfx"_s;
}

core::Result<QStringList> writeChain(const ServerFileOrder &order,
                                     const core::CertificateChain &chain)
{
    const QByteArray pem = chain.fullChainPem();
    const QString name = chainName(order.domain);
    core::FileBatch batch(order.folder, order.notes);
    if (const auto added = batch.add(name, pem, core::FileBatch::Access::EveryoneReads); !added)
        return core::Failure(added.error());
    if (core::readFile(batch.stagedPath(name), pem.size() + 1) != pem)
        return core::fail(core::Error::Kind::FileUnwritable, batch.finalPath(name));
    return batch.publish();
}

core::Result<QStringList> write(const ServerFileOrder &order, const core::ServerMaterial &material)
{
    const QDir folder(order.folder);
    if (!material.key)
        return writeChain(order, material.chain);
    if (!takesPkcs12(order.server))
        return core::writePemPair(order.folder, order.domain, material.chain, *material.key,
                                  order.notes);
    return core::writePkcs12(folder.filePath(pkcs12Name(order.domain)), *order.password,
                             material.chain, *material.key, order.legacy, order.notes)
        .map([](const QString &path) { return QStringList{path}; });
}

} // namespace

bool takesPkcs12(core::ServerKind server)
{
    return server == core::ServerKind::Iis || server == core::ServerKind::Tomcat;
}

QStringList serverFileNames(core::ServerKind server, const QString &domain, bool hasKey)
{
    if (!hasKey)
        return {chainName(domain)};
    if (takesPkcs12(server))
        return {pkcs12Name(domain)};
    return {chainName(domain), core::fileStem(domain) + u".key"_s};
}

core::Task<QStringList> writeServerFiles(ServerFileOrder order, core::ServerMaterial material)
{
    auto promise = std::make_shared<QPromise<core::Result<QStringList>>>();
    promise->start();
    core::Task<QStringList> task = promise->future();
    core::backgroundPool().start(
        [promise, order = std::move(order), material = std::move(material)] {
            promise->addResult(write(order, material));
            promise->finish();
        });
    return task;
}

} // namespace ui
