#include "tests/kill/journey.h"

#include "app/profile.h"
#include "core/renewal/renewaljournal.h"
#include "tests/kill/dangerousparts.h"
#include "tests/kill/savedfiles.h"

#include <QDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace core;

namespace killtest {

namespace {

// A renewal takes under a second; a process that needs this long hangs.
constexpr int mostProcesses = 12;

} // namespace

Journey::Journey(JourneyRecord record, int mostKills, const Surroundings &with)
    : m_record(std::move(record))
    , m_killsLeft(mostKills)
    , m_with(with)
{
    const QDir folder(m_record.folder);
    m_options.profile = folder.filePath(u"profile"_s);
    m_options.exportFolder = folder.filePath(u"exports"_s);
    m_options.letterFile = m_with.letterFile;
    m_options.errand = m_record.errand;
    m_options.certificate = m_record.old;
    connect(&m_process, &QProcess::finished, this, &Journey::bury);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(m_process.program() + u" can't be started"_s);
    });
}

void Journey::start()
{
    if (putOlderFiles(m_options.exportFolder))
        startVictim();
    else
        finish(u"can't write to "_s + m_record.folder);
}

void Journey::startVictim()
{
    m_death = m_killsLeft > 0 ? m_with.plan.next(m_record.errand, m_processes > 0) : Death();
    m_options.point = m_death.point;
    m_options.noteFile = QDir(m_record.folder).filePath(u"notes-%1"_s.arg(++m_processes));
    QString program = m_with.program;
    QStringList arguments = m_options.toArguments();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!m_death.systemCall.isEmpty()) {
        const QString injection =
            u"inject=%1:signal=KILL:when=%2"_s.arg(m_death.systemCall).arg(m_death.callNumber);
        // Without --seccomp-bpf, with which strace 6.1 injects no signal.
        arguments = QStringList{u"-f"_s,        u"-qq"_s,  u"-o"_s,
                                u"/dev/null"_s, u"-e"_s,   u"trace="_s + m_death.systemCall,
                                u"-e"_s,        injection, program}
            + arguments;
        program = u"strace"_s;
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // it can't look while traced
    }
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    m_process.write(m_with.address);
    m_process.closeWriteChannel();
}

void Journey::bury(int exitCode, QProcess::ExitStatus status)
{
    const bool died = status == QProcess::CrashExit && exitCode == SIGKILL;
    m_with.plan.learn(m_record.errand, m_processes > 1, m_death, notes(), died);
    if (died) {
        m_record.deaths << m_death.toText();
        --m_killsLeft;
        goOnAfterKill();
    } else if (status == QProcess::CrashExit) {
        finish(u"signal %1: "_s.arg(exitCode) + QString::fromUtf8(m_process.readAll()));
    } else {
        end(exitCode);
    }
}

void Journey::goOnAfterKill()
{
    if (m_with.killKeychain && !m_with.killKeychain()) {
        finish(u"the keychain did not come back"_s);
        return;
    }
    const QString damage = damageOf(m_options.exportFolder);
    if (!damage.isEmpty())
        finish(damage);
    else if (m_processes >= mostProcesses)
        finish(u"did not settle"_s);
    else
        startVictim();
}

void Journey::end(int exitCode)
{
    const QString words = QString::fromUtf8(m_process.readAll()).trimmed();
    if (exitCode != Saved) {
        // Nobody refuses anything here, so there is nothing that a person would have to decide.
        finish((exitCode == Decision ? u"left to a person: "_s : u"stuck: "_s) + words);
        return;
    }
    auto profile = app::Profile::open(m_options.profile);
    if (!profile) {
        finish(u"the profile can't be opened: "_s + profile.error().detail);
        return;
    }
    const AccountId account(u"sandbox"_s);
    const auto renewals = (*profile)->store().renewals().latest(account); // checks the chain
    const auto keys = (*profile)->store().keys().all(account);
    if (!renewals || !keys) {
        finish(u"the journal: "_s + (renewals ? keys.error() : renewals.error()).detail);
        return;
    }
    m_record.renewals = *renewals;
    m_record.keys = *keys;
    finish(mismatchOf(m_options.exportFolder, m_record.renewals));
}

void Journey::finish(const QString &complaint)
{
    m_record.complaint = complaint;
    emit finished();
}

QStringList Journey::notes() const
{
    QFile file(m_options.noteFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace killtest
