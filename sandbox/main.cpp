#include "core/crypto/openssl.h"
#include "sandbox/sandbox.h"
#include "sandbox/shutdown.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Arguments
{
    sandbox::SandboxOptions options;
    bool exitsWithParent = false;
};

int complain(const QString &text)
{
    std::fprintf(stderr, "certdesk-sandbox: %s\n", qPrintable(text));
    return 2;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A stand-in for the provider on this computer: same protocol, no money."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"data"_s, u"Keep all state in this directory."_s, u"DIR"_s},
        {u"port"_s, u"Serve on this port (default: any free one)."_s, u"N"_s, u"0"_s},
        {u"site"_s, u"intl or mainland, for a new directory."_s, u"SITE"_s, u"intl"_s},
        {u"speed"_s, u"Reviews and scans take their usual time divided by N."_s, u"N"_s, u"1"_s},
        {u"balance"_s, u"A new directory's account has N to spend (default: 10000)."_s, u"N"_s,
         u"0"_s},
        {u"certificates"_s, u"Add N generated certificates to a new directory."_s, u"N"_s, u"0"_s},
        {u"generated-days"_s, u"Those expire in N days (default: from 31 days on)."_s, u"N"_s,
         u"0"_s},
        {u"unpaid-deals"_s, u"CreateCertificate leaves its order unpaid."_s},
        {u"nasty"_s, u"A provider on a bad day; the same day for the same SEED."_s, u"SEED"_s},
        {u"nasty-delay"_s, u"Its answers are up to MS milliseconds late."_s, u"MS"_s, u"2000"_s},
        {u"no-service-role"_s, u"The account has not let the service into its cloud resources."_s},
        {u"temporary-key"_s, u"The key needs a token, which is a new one at each start."_s},
        {u"mainland-letters"_s, u"The mainland's API takes letters too."_s},
        {u"file-http-port"_s, u"Where files of FILE validation are fetched over HTTP."_s, u"N"_s,
         u"80"_s},
        {u"file-https-port"_s, u"The same over HTTPS."_s, u"N"_s, u"443"_s},
        {u"exit-with-parent"_s, u"End when standard input is closed."_s},
    });
}

// The value of an option as a number in its range; anything else is told and ends the program.
template <typename Number>
bool readNumber(const QCommandLineParser &parser, const QString &name, Number low, Number high,
                Number &out)
{
    bool fine = false;
    const double value = parser.value(name).toDouble(&fine);
    fine = fine && value >= static_cast<double>(low) && value <= static_cast<double>(high);
    if (fine)
        out = static_cast<Number>(value);
    else
        complain(u"--%1 has to be a number from %2 to %3"_s.arg(name).arg(low).arg(high));
    return fine;
}

bool readNastiness(const QCommandLineParser &parser, sandbox::SandboxOptions &out)
{
    int delay = 0;
    if (!readNumber<int>(parser, u"nasty-delay"_s, 0, 600'000, delay))
        return false;
    out.nastyDelay = std::chrono::milliseconds(delay);
    if (!parser.isSet(u"nasty"_s))
        return true;
    out.nastySeed = 0;
    return readNumber<quint32>(parser, u"nasty"_s, 0, 4'294'967'295, *out.nastySeed);
}

bool readArguments(const QCommandLineParser &parser, Arguments &out)
{
    out.options.directory = parser.value(u"data"_s);
    if (out.options.directory.isEmpty()) {
        complain(u"--data DIR is needed"_s);
        return false;
    }
    const QString site = parser.value(u"site"_s);
    if (site != "intl"_L1 && site != "mainland"_L1) {
        complain(u"--site has to be intl or mainland"_s);
        return false;
    }
    out.options.site =
        site == "mainland"_L1 ? sandbox::Site::Mainland : sandbox::Site::International;
    out.options.leavesDealsUnpaid = parser.isSet(u"unpaid-deals"_s);
    out.options.hasServiceRole = !parser.isSet(u"no-service-role"_s);
    out.options.takesLettersOnMainland = parser.isSet(u"mainland-letters"_s);
    out.options.hasTemporaryKey = parser.isSet(u"temporary-key"_s);
    out.exitsWithParent = parser.isSet(u"exit-with-parent"_s);
    return readNumber<quint16>(parser, u"port"_s, 0, 65535, out.options.port)
        && readNumber<quint16>(parser, u"file-http-port"_s, 1, 65535, out.options.filePorts.http)
        && readNumber<quint16>(parser, u"file-https-port"_s, 1, 65535, out.options.filePorts.https)
        && readNumber<double>(parser, u"speed"_s, 0.001, 10'000'000, out.options.speed)
        && readNumber<int>(parser, u"balance"_s, 0, 1'000'000'000, out.options.balance)
        && readNumber<int>(parser, u"generated-days"_s, 0, 80, out.options.generatedDays)
        && readNumber<int>(parser, u"certificates"_s, 0, 1'000'000,
                           out.options.generatedCertificates)
        && readNastiness(parser, out.options);
}

void announce(const sandbox::SandboxAddress &address)
{
    const bool isMainland = address.site == sandbox::Site::Mainland;
    QJsonObject line{{u"api"_s, address.api},
                     {u"dns"_s, address.dns},
                     {u"console"_s, address.console},
                     {u"site"_s, isMainland ? u"mainland"_s : u"intl"_s},
                     {u"secretId"_s, address.key.secretId},
                     {u"secretKey"_s, QString::fromUtf8(address.key.secretKey)}};
    if (!address.key.token.isEmpty())
        line[u"token"_s] = QString::fromUtf8(address.key.token);
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    core::openssl::prepare();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"certdesk-sandbox"_s);
    QCommandLineParser parser;
    describe(parser);
    parser.process(app);

    Arguments arguments;
    if (!readArguments(parser, arguments))
        return 2;
    sandbox::Sandbox sandbox(arguments.options);
    const auto address = sandbox.start();
    if (!address) {
        const bool inUse = address.error().code == "sandbox/in-use"_L1;
        return complain(inUse ? u"another sandbox uses this directory"_s : address.error().detail);
    }
    const sandbox::Shutdown shutdown(arguments.exitsWithParent, [] { QCoreApplication::exit(0); });
    announce(*address);
    return QCoreApplication::exec();
}
