#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(app::CommandLine)
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Wording::tr("Renews and keeps TLS certificates bought from Tencent Cloud."));
    parser.addOptions({
        {u"profile"_s, Wording::tr("Keep settings and database in DIR."), u"DIR"_s},
        {u"sandbox"_s, Wording::tr("Open the built-in sandbox account.")},
        {u"sandbox-data"_s, Wording::tr("Keep the sandbox's own state in DIR."), u"DIR"_s},
        {u"sandbox-option"_s, Wording::tr("Hand an option to certdesk-sandbox; may be repeated."),
         u"OPTION"_s},
        {{u"v"_s, u"version"_s}, Wording::tr("Show the version.")},
        {{u"h"_s, u"help"_s}, Wording::tr("Show this help.")},
    });
}

} // namespace

tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(
            Wording::tr("Unexpected argument: %1").arg(parser.positionalArguments().first()));

    CommandLine line;
    line.showVersion = parser.isSet(u"version"_s);
    line.showHelp = parser.isSet(u"help"_s);
    line.openSandbox = parser.isSet(u"sandbox"_s);
    line.sandboxFolder = parser.value(u"sandbox-data"_s);
    line.sandboxOptions = parser.values(u"sandbox-option"_s);
    line.profileFolder = parser.isSet(u"profile"_s)
        ? parser.value(u"profile"_s)
        : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return line;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace app
