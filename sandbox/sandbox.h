#pragma once

#include "core/base/result.h"
#include "sandbox/actions/actions.h"
#include "sandbox/console/console.h"
#include "sandbox/state/clockwork.h"
#include "sandbox/wire/gateway.h"
#include "sandbox/wire/httpserver.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace sandbox {

struct SandboxOptions
{
    QString directory; ///< Made if it is not there; one sandbox at a time uses it.
    quint16 port = 0; ///< 0: any free one.
    Site site = Site::International; ///< Of a new directory; an old one keeps its own.
    double speed = 1; ///< How much faster than usual the provider works.
    int balance = 0; ///< Of a new directory, in whole units; 0: what the demo account has.
    int generatedCertificates = 0; ///< Beside the demo's own, in a new directory.
    int generatedDays = 0; ///< When those expire; 0: spread out past the renewal window.
    bool leavesDealsUnpaid = false;
    std::optional<quint32> nastySeed; ///< A provider on a bad day, see Nastiness.
    std::chrono::milliseconds nastyDelay{2000}; ///< The longest of one answer.
    bool hasServiceRole = true; ///< Whether the account's cloud resources can be changed.
    bool takesLettersOnMainland = false;
    bool hasTemporaryKey = false; ///< The key needs a token, which is a new one at each start.
    FilePorts filePorts; ///< Where files of FILE validation are fetched from.
    core::Clock clock = core::systemTime;
};

/// Where a running sandbox is reached.
struct SandboxAddress
{
    QString api;
    QString dns;
    QString console;
    AccessKey key;
    Site site; ///< The directory's, whatever the options say.
};

/// The whole stand-in: state, provider, DNS, HTTP. Lives on one thread with an event loop.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(SandboxOptions options, QObject *parent = nullptr);
    ~Sandbox() override;

    /// Storage with code "sandbox/in-use" if another one has the directory.
    [[nodiscard]] core::Result<SandboxAddress> start();

    Provider &provider() { return *m_provider; }
    Faults &faults() { return m_faults; }

private:
    core::Result<void> openState();
    core::Result<void> fill();
    RequestLog requestLog();
    std::optional<Nastiness> nastiness() const;
    void handle(const HttpRequest &request, const HttpDone &done);

    SandboxOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<Provider> m_provider;
    std::unique_ptr<Clockwork> m_clockwork;
    std::unique_ptr<Actions> m_actions;
    Contract m_contract;
    Faults m_faults;
    AccessKey m_key;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<HttpServer> m_server;
};

} // namespace sandbox
