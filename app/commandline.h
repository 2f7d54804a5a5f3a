#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace app {

struct CommandLine
{
    QString profileFolder; ///< Settings and database; keys stay in the OS keychain.
    bool openSandbox = false;
    QString sandboxFolder; ///< Empty: the one this profile used last, or the default.
    QStringList sandboxOptions; ///< Handed to certdesk-sandbox as they are.
    bool showVersion = false;
    bool showHelp = false;
};

/// The options, or what to print about a wrong one.
tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);
QString helpText();

} // namespace app
