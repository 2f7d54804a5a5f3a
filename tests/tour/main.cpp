#include "app/translations.h"
#include "core/crypto/openssl.h"
#include "tests/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// A rehearsal in which a review of days takes seconds.
app::CommandLine commandLineFor(const QCommandLineParser &parser)
{
    app::CommandLine line;
    line.profileFolder = QDir(parser.value(u"out"_s)).filePath(u"profile"_s);
    line.openSandbox = true;
    line.sandboxFolder = parser.value(u"sandbox-data"_s);
    line.sandboxOptions = {u"--speed"_s, u"50000"_s};
    return line;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Renews one DV and one OV certificate through CertDesk's own windows."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"out"_s, u"Pictures, exports/ and profile/ go to DIR."_s, u"DIR"_s},
        {u"sandbox-data"_s, u"The sandbox's own state."_s, u"DIR"_s},
        {u"shots"_s, u"Put the README's pictures into DIR."_s, u"DIR"_s},
        {u"hands"_s, u"\"keyboard\" alone, or \"mouse\" alone: clicks and drag and drop."_s,
         u"HANDS"_s, u"keyboard"_s},
        {u"language"_s, u"Language of the windows, such as zh_CN."_s, u"CODE"_s, u"en"_s},
    });
}

} // namespace

int main(int argc, char *argv[])
{
    core::openssl::prepare();
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"CertDesk"_s);
    QApplication::setApplicationName(u"certdesk"_s);
    QApplication::setApplicationDisplayName(u"CertDesk"_s);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    if (!parser.isSet(u"out"_s) || !parser.isSet(u"sandbox-data"_s)) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 2;
    }

    app::installTranslations(application, parser.value(u"language"_s));
    const app::CommandLine line = commandLineFor(parser);
    auto profile = app::Profile::open(line.profileFolder);
    if (!profile) {
        std::fputs(qPrintable(profile.error().code + u'\n'), stderr);
        return 1;
    }
    app::Application certdesk(line, *std::move(profile));
    certdesk.desk().setOpener([](const QUrl &) {}); // no browser in a tour
    certdesk.start();

    const QDir out(parser.value(u"out"_s));
    Tour(certdesk,
         {out.path(), out.filePath(u"exports"_s), out.filePath(u"letters"_s), line.sandboxFolder,
          parser.value(u"shots"_s)},
         parser.value(u"hands"_s) == u"mouse"_s ? Robot::Hands::Mouse : Robot::Hands::Keyboard)
        .run();
    std::puts("The tour is over: both certificates are renewed.");
    if (parser.value(u"hands"_s) != u"mouse"_s)
        std::puts("The .pfx opens with tour-password.");
    return 0;
}
