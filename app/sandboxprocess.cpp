#include "app/sandboxprocess.h"

#include "core/crypto/accesssecret.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int patienceAtExit = 3000; // ms

QString executable()
{
    const QString name = u"certdesk-sandbox"_s;
    const QString beside =
        QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

} // namespace

SandboxProcess::SandboxProcess(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SandboxProcess::readAddress);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // of everything else finished() tells
            finish(m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        finish(QString::fromUtf8(m_process.readAllStandardError()).right(2000).trimmed());
    });
}

SandboxProcess::~SandboxProcess()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    // It ends by itself when its input closes; the rest is for one that hangs.
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(patienceAtExit))
        m_process.kill();
    m_process.waitForFinished(patienceAtExit);
}

core::AccountId SandboxProcess::accountId()
{
    return core::AccountId(u"sandbox"_s);
}

QString SandboxProcess::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"certdesk-sandbox"_s);
}

void SandboxProcess::start(const QString &folder, const QStringList &options)
{
    if (m_process.state() != QProcess::NotRunning) {
        if (m_isStopping)
            m_next = Start{folder, options};
        return;
    }
    const QString program = executable();
    if (program.isEmpty()) {
        emit failed(u"certdesk-sandbox"_s);
        return;
    }
    m_process.start(program, QStringList{u"--data"_s, folder, u"--exit-with-parent"_s} + options);
}

void SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_isStopping = true;
    m_next.reset();
    m_process.closeWriteChannel();
    m_process.terminate();
}

void SandboxProcess::readAddress()
{
    if (m_isUp || !m_process.canReadLine())
        return;
    QByteArray line = m_process.readLine();
    const QJsonObject address = QJsonDocument::fromJson(line).object();
    if (address["api"_L1].toString().isEmpty()) {
        finish(u"unexpected first line"_s);
        return;
    }
    m_isUp = true;

    core::Account account;
    account.id = accountId();
    account.name = tr("Sandbox");
    account.site = address["site"_L1].toString() == "mainland"_L1 ? core::Site::Mainland
                                                                  : core::Site::International;
    account.secretId = address["secretId"_L1].toString();
    account.apiOverride = QUrl(address["api"_L1].toString() + u'/');
    account.consoleOverride = QUrl(address["console"_L1].toString());
    account.dnsOverride = address["dns"_L1].toString();
    const QByteArray key = address["secretKey"_L1].toString().toUtf8();
    const QByteArray token = address["token"_L1].toString().toUtf8();
    emit started(account, core::joinAccessSecret(std::span(key), std::span(token)));
}

void SandboxProcess::finish(const QString &detail)
{
    m_isUp = false;
    if (!std::exchange(m_isStopping, false))
        emit failed(detail);
    else if (const auto next = std::exchange(m_next, std::nullopt))
        start(next->folder, next->options);
}

} // namespace app
