#pragma once

#include "core/crypto/secret.h"
#include "core/model/account.h"

#include <QObject>
#include <QProcess>

#include <optional>

namespace app {

/// The built-in sandbox as a program of its own: CertDesk knows its addresses and nothing else.
class SandboxProcess : public QObject
{
    Q_OBJECT

public:
    explicit SandboxProcess(QObject *parent = nullptr);
    ~SandboxProcess() override;

    /// Starts certdesk-sandbox, which lies beside this program, with its state in `folder`.
    void start(const QString &folder, const QStringList &options);

    /// Ends it, which is no failure.
    void stop();

    static core::AccountId accountId(); ///< Of the built-in sandbox's account, always the same.
    /// Where the sandbox keeps its state if nobody says otherwise.
    static QString defaultFolder();

signals:
    void started(const core::Account &account, const core::SharedSecret &secretKey);
    void failed(const QString &detail); ///< It could not be started, or it ended.

private:
    void readAddress();
    void finish(const QString &detail);

    struct Start
    {
        QString folder;
        QStringList options;
    };

    QProcess m_process;
    bool m_isUp = false;
    bool m_isStopping = false;
    std::optional<Start> m_next; // once what is being stopped has ended
};

} // namespace app
