#include "app/application.h"
#include "app/processguard.h"
#include "app/singleinstance.h"
#include "app/translations.h"
#include "core/crypto/openssl.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QMessageBox>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;
constexpr qint64 startPatience = 5000; // ms until another CertDesk that is starting must answer

using OpenedProfile = core::Result<std::unique_ptr<app::Profile>>;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stream);
}

bool isInUse(const OpenedProfile &profile)
{
    return !profile && profile.error().code == "profile/in-use"_L1;
}

/// Has the CertDesk that has this profile open come to the front.
app::InstanceCaller::Outcome raiseOther(const QString &folder)
{
    app::InstanceCaller caller;
    QObject::connect(&caller, &app::InstanceCaller::finished, qApp,
                     [](app::InstanceCaller::Outcome outcome) {
                         QApplication::exit(static_cast<int>(outcome));
                     });
    caller.call(folder);
    return static_cast<app::InstanceCaller::Outcome>(QApplication::exec());
}

/// The profile; nothing if another CertDesk has it open and is in front now. One that holds it and
/// has ended meanwhile, or was killed, is succeeded.
std::optional<OpenedProfile> openOrRaise(const QString &folder)
{
    using enum app::InstanceCaller::Outcome;

    QElapsedTimer time;
    time.start();
    OpenedProfile profile = app::Profile::open(folder);
    while (isInUse(profile)) {
        const auto outcome = raiseOther(folder);
        if (outcome == Raised)
            return std::nullopt;
        if (outcome == NoAnswer || time.elapsed() > startPatience)
            break;
        profile = app::Profile::open(folder);
    }
    return profile;
}

void bringToFront(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

/// No profile, no program: says why, and ends when that is read.
int explain(QApplication &application, const core::Error &error, const QString &folder)
{
    const QString what = error.code == "profile/in-use"_L1
        ? QApplication::translate("main", "CertDesk is already running with this profile.")
        : QApplication::translate("main", "CertDesk can't use its folder.");
    print(stderr, what + u"\n"_s + folder + u"\n"_s + error.detail);
    QMessageBox box(QMessageBox::Critical, u"CertDesk"_s, what, QMessageBox::Close);
    box.setInformativeText(folder);
    box.setTextFormat(Qt::PlainText);
    box.open();
    QObject::connect(&box, &QMessageBox::finished, &application, [] { QApplication::exit(1); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    app::guardProcess();
    core::openssl::prepare();
    // Before there is a display: these answer on a machine without one.
    QCoreApplication::setOrganizationName(u"CertDesk"_s);
    QCoreApplication::setApplicationName(u"certdesk"_s);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto commandLine = app::parseCommandLine(arguments);
    if (!commandLine) {
        print(stderr, commandLine.error());
        return wrongUsage;
    }
    if (commandLine->showVersion) {
        print(stdout, u"certdesk "_s + QStringLiteral(CERTDESK_VERSION));
        return 0;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"CertDesk"_s);
    QApplication::setDesktopFileName(u"certdesk"_s);
    QApplication::setWindowIcon(QIcon(u":/certdesk.svg"_s));
    if (commandLine->showHelp) {
        print(stdout, app::helpText());
        return 0;
    }

    auto opened = openOrRaise(commandLine->profileFolder);
    if (!opened)
        return 0;
    OpenedProfile &profile = *opened;
    app::installTranslations(
        application, profile ? (*profile)->settings().get(core::setting::language) : QString());
    if (!profile)
        return explain(application, profile.error(), commandLine->profileFolder);

    app::InstanceListener listener;
    listener.listen(commandLine->profileFolder);
    app::Application certdesk(*commandLine, *std::move(profile));
    QObject::connect(&listener, &app::InstanceListener::raiseRequested, &certdesk.window(),
                     [&certdesk] { bringToFront(certdesk.window()); });
    QObject::connect(&certdesk, &app::Application::quitRequested, &application,
                     &QApplication::quit);
    certdesk.start();
    return QApplication::exec();
}
