#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

namespace {

constexpr QByteArrayView raise("raise\n");
constexpr QByteArrayView heard("ok\n");
constexpr auto listenersPatience = 2s;
constexpr auto callersPatience = 5s;
constexpr auto pauseBeforeAnotherTry = 50ms;
constexpr int callersAtOnce = 32;

} // namespace

QString instanceAddress(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray hash =
        QCryptographicHash::hash((canonical.isEmpty() ? folder : canonical).toUtf8(),
                                 QCryptographicHash::Sha256)
            .toHex()
            .first(24);
    const QString name = u"certdesk-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_WIN
    return name;
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#endif
}

InstanceListener::InstanceListener(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(callersAtOnce);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceListener::welcome);
}

bool InstanceListener::listen(const QString &folder)
{
    const QString address = instanceAddress(folder);
    QLocalServer::removeServer(address);
    return m_server.listen(address);
}

void InstanceListener::welcome()
{
    while (QLocalSocket *const caller = m_server.nextPendingConnection()) {
        caller->setReadBufferSize(raise.size() + 1);
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        connect(caller, &QLocalSocket::readyRead, this, [this, caller] { hear(caller); });
        QTimer::singleShot(listenersPatience, caller, [caller] { caller->abort(); });
        hear(caller);
    }
}

void InstanceListener::hear(QLocalSocket *caller)
{
    const QByteArray said = caller->peek(raise.size() + 1);
    if (said == raise) {
        caller->read(raise.size());
        emit raiseRequested();
        caller->write(heard.data(), heard.size());
        caller->disconnectFromServer();
    } else if (!raise.startsWith(said)) {
        caller->abort();
    }
}

InstanceCaller::InstanceCaller(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { finish(Outcome::NoAnswer); });
    connect(&m_socket, &QLocalSocket::connected, this,
            [this] { m_socket.write(raise.data(), raise.size()); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.peek(heard.size()) == heard)
            finish(Outcome::Raised);
    });
    const auto giveUp = [this] {
        // Not at once: the first one holds the lock a moment before it listens.
        QTimer::singleShot(pauseBeforeAnotherTry, this, [this] { finish(Outcome::NobodyThere); });
    };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, giveUp);
    connect(&m_socket, &QLocalSocket::disconnected, this, giveUp);
}

void InstanceCaller::call(const QString &folder)
{
    m_patience.start(callersPatience);
    m_socket.connectToServer(instanceAddress(folder));
}

void InstanceCaller::finish(Outcome outcome)
{
    if (m_isDone)
        return;
    m_isDone = true;
    emit finished(outcome);
}

} // namespace app
