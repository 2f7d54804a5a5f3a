#include "sandbox/sandbox.h"

#include "sandbox/actions/downloads.h"
#include "sandbox/demo/demoaccount.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr QLatin1StringView siteSetting("site");
constexpr QLatin1StringView secretIdSetting("secretId");
constexpr QLatin1StringView secretKeySetting("secretKey");
constexpr QLatin1StringView skippedSetting("skippedMs");

QString randomText(int length)
{
    static constexpr QLatin1StringView letters(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    return text;
}

} // namespace

Sandbox::Sandbox(SandboxOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Sandbox::~Sandbox() = default;

core::Result<SandboxAddress> Sandbox::start()
{
    if (const auto opened = openState(); !opened)
        return core::Failure(opened.error());
    if (const auto listening = m_provider->zones.listen(); !listening)
        return core::Failure(listening.error());
    m_clockwork = std::make_unique<Clockwork>(*m_provider);
    m_actions = std::make_unique<Actions>(*m_provider, *m_clockwork);
    m_console = std::make_unique<Console>(*m_provider, *m_clockwork, m_faults);
    m_gateway = std::make_unique<Gateway>(
        Gateway::Parts{m_contract, m_key, m_provider->site, m_options.clock, m_faults,
                       [this](const Call &call, const std::function<void(Answer)> &done) {
                           m_actions->run(call, done);
                       },
                       requestLog(), nastiness()});
    m_server = std::make_unique<HttpServer>(
        [this](const HttpRequest &request, const HttpDone &done) { handle(request, done); });
    const auto port = m_server->listen(m_options.port);
    if (!port)
        return core::Failure(port.error());
    m_clockwork->arm();
    const QString api = u"http://127.0.0.1:%1"_s.arg(*port);
    m_provider->address = api;
    return SandboxAddress{api, u"127.0.0.1:%1"_s.arg(m_provider->zones.port()), api + u"/console"_s,
                          m_key, m_provider->site};
}

RequestLog Sandbox::requestLog()
{
    return {[this](const RequestNote &note) {
                m_provider->ledger.note(note, m_provider->clock.realNow());
            },
            [this](const QString &requestId, const QString &code) {
                m_provider->ledger.noteAnswer(requestId, code);
            }};
}

std::optional<Nastiness> Sandbox::nastiness() const
{
    if (!m_options.nastySeed)
        return std::nullopt;
    return Nastiness(*m_options.nastySeed, m_options.nastyDelay);
}

core::Result<void> Sandbox::openState()
{
    QDir directory(m_options.directory);
    if (!directory.mkpath(u"."_s))
        return core::fail(core::Error::Kind::FileUnwritable, m_options.directory);
    QFile::setPermissions(directory.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_lock = std::make_unique<QLockFile>(directory.filePath(u"sandbox.lock"_s));
    m_lock->setStaleLockTime(0); // only a dead process gives it up
    if (!m_lock->tryLock())
        return core::fail(core::Error::Kind::Storage, m_options.directory, u"sandbox/in-use"_s);

    m_provider = std::make_unique<Provider>(m_options.site, m_options.clock, m_options.speed);
    m_provider->leavesDealsUnpaid = m_options.leavesDealsUnpaid;
    m_provider->hasServiceRole = m_options.hasServiceRole;
    m_provider->takesLettersOnMainland = m_options.takesLettersOnMainland;
    m_provider->filePorts = m_options.filePorts;
    if (const auto opened = m_provider->database.open(directory.filePath(u"sandbox.sqlite"_s));
        !opened)
        return opened;
    auto authority = Authority::open(directory.filePath(u"ca"_s));
    if (!authority)
        return core::Failure(authority.error());
    m_provider->authority = std::move(*authority);
    return fill();
}

core::Result<void> Sandbox::fill()
{
    Database &database = m_provider->database;
    if (database.setting(secretIdSetting).isEmpty()) {
        const auto filled = database.transaction([&] {
            database.setSetting(siteSetting,
                                m_options.site == Site::Mainland ? u"mainland"_s : u"intl"_s);
            database.setSetting(secretIdSetting, u"AKIDsandbox"_s + randomText(25));
            database.setSetting(secretKeySetting, randomText(32));
            fillDemoAccount(*m_provider);
            addGenerated(*m_provider, m_options.generatedCertificates, m_options.generatedDays);
            if (m_options.balance > 0)
                m_provider->deals.setBalanceCents(qint64(m_options.balance) * 100);
        });
        if (!filled)
            return filled;
    }
    m_provider->site =
        database.setting(siteSetting) == "mainland"_L1 ? Site::Mainland : Site::International;
    m_provider->clock.skip(
        std::chrono::milliseconds(database.setting(skippedSetting).toLongLong()));
    m_provider->zoneBook.load();
    m_key = {database.setting(secretIdSetting), database.setting(secretKeySetting).toUtf8()};
    if (m_options.hasTemporaryKey)
        m_key.token = randomText(400).toUtf8(); // as long as the provider's are
    return {};
}

void Sandbox::handle(const HttpRequest &request, const HttpDone &done)
{
    if (request.path == "/"_L1) {
        m_gateway->handle(request, done);
        return;
    }
    if (request.path.startsWith("/download/"_L1)) {
        done(followDownloadLink(*m_provider, request.path));
        return;
    }
    if (request.path == "/console"_L1 || request.path.startsWith("/console/"_L1)) {
        done(m_console->handle(request));
        return;
    }
    HttpReply reply;
    reply.status = 404;
    reply.contentType = "text/plain";
    reply.body = "Not found\n";
    done(reply);
}

} // namespace sandbox
