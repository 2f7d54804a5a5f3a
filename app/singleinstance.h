#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

namespace app {

/// The socket of the CertDesk that has the profile in `folder` open. In the folder for running
/// programs that only its user may enter (a pipe of that name on Windows), and short, since a
/// socket's path may have about a hundred bytes.
QString instanceAddress(const QString &folder);

/// The first CertDesk of a profile listens here for later ones. All that can be said is "raise";
/// whoever says more, or is slow, is hung up on.
class InstanceListener : public QObject
{
    Q_OBJECT

public:
    explicit InstanceListener(QObject *parent = nullptr);

    /// For the holder of the profile's lock only: a socket that is there already is a dead one's
    /// and is replaced. False if it can't be; then a second start can only say that this one runs.
    bool listen(const QString &folder);

signals:
    void raiseRequested();

private:
    void welcome();
    void hear(QLocalSocket *caller);

    QLocalServer m_server;
};

/// A later CertDesk asks the first to come to the front.
class InstanceCaller : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Raised, ///< It heard and answered.
        NobodyThere, ///< Nobody listens: it is just starting, or it has ended.
        NoAnswer ///< Somebody listens and does not answer.
    };

    explicit InstanceCaller(QObject *parent = nullptr);

    /// finished() follows: for NobodyThere after a short pause, for NoAnswer after five seconds.
    void call(const QString &folder);

signals:
    void finished(app::InstanceCaller::Outcome outcome);

private:
    void finish(Outcome outcome);

    QLocalSocket m_socket;
    QTimer m_patience;
    bool m_isDone = false;
};

} // namespace app
