#include "core/crypto/openssl.h"
#include "tests/kill/keychainservice.h"
#include "tests/kill/lane.h"
#include "tests/support/sandboxvisitor.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace killtest;

namespace {

struct Options
{
    KillPlan::Wish wish;
    int lanes = 2;
    QString folder;
    bool demandsEveryPoint = false;
    bool killsKeychain = false;
    bool keepsFolders = false;
};

Options readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Renews certificates in the sandbox, kills the process again and again, and asks the "
        "ledger and the keychain what came of it."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"kills"_s, u"How many processes to kill."_s, u"N"_s, u"100"_s},
        {u"lanes"_s, u"How many renewals at a time."_s, u"N"_s, u"2"_s},
        {u"seed"_s, u"Where the random numbers begin."_s, u"N"_s, u"1"_s},
        {u"work"_s, u"Keep everything in DIR, which should be empty."_s, u"DIR"_s},
        {u"every-point"_s, u"Fail if an effect was never died at."_s},
        {u"kill-keychain"_s, u"Kill the keychain's service with the victim (one lane only)."_s},
        {u"keep"_s, u"Keep the folders of renewals that went well, too."_s},
    });
    parser.process(application);
    Options options;
    options.wish.kills = parser.value(u"kills"_s).toInt();
    options.wish.seed = parser.value(u"seed"_s).toUInt();
    options.wish.hasStrace = !QStandardPaths::findExecutable(u"strace"_s).isEmpty();
    options.lanes = parser.value(u"lanes"_s).toInt();
    options.folder = parser.value(u"work"_s);
    options.demandsEveryPoint = parser.isSet(u"every-point"_s);
    options.killsKeychain = parser.isSet(u"kill-keychain"_s);
    options.keepsFolders = parser.isSet(u"keep"_s);
    if (options.killsKeychain)
        options.lanes = 1;
    return options;
}

class Run : public QObject
{
public:
    Run(const Options &options, const QDir &folder)
        : m_options(options)
        , m_plan(options.wish)
    {
        folder.mkpath(u"."_s);
        const QString letter = folder.filePath(u"letter.png"_s);
        SandboxVisitor::printSignAndScan({}, letter);
        for (int i = 0; i < options.lanes; ++i) {
            Lane::Options with;
            with.folder = QDir(folder.filePath(u"lane-%1"_s.arg(i)));
            with.program = QCoreApplication::applicationFilePath();
            with.letterFile = letter;
            with.isMainland = i % 2 == 1;
            with.reissues = i % 5 == 4;
            with.leavesDealsUnpaid = i % 4 == 1 || i % 4 == 2;
            with.keepsFolders = options.keepsFolders;
            if (options.killsKeychain)
                with.killKeychain = killKeychainService;
            m_lanes.push_back(std::make_unique<Lane>(with, m_plan, m_keychain));
            connect(m_lanes.back().get(), &Lane::finished, this, &Run::closeLane);
        }
    }

    void start()
    {
        m_time.start();
        for (const auto &lane : m_lanes)
            lane->start();
    }

private:
    void closeLane()
    {
        if (++m_closed == m_options.lanes)
            QCoreApplication::exit(report());
    }

    int report() const
    {
        qsizetype journeys = 0;
        qsizetype csrs = 0;
        int charges = 0;
        QStringList complaints;
        for (const auto &lane : m_lanes) {
            journeys += lane->journeys();
            charges += lane->charges();
            csrs += lane->requestsToSign();
            complaints += lane->complaints();
        }
        const QStringList gaps = m_plan.gaps();
        std::printf("%s\n", qPrintable(m_plan.table()));
        std::printf("%d kills (%d by system call) in %lld renewals, seed %u, %lld s\n",
                    m_plan.kills(), m_plan.killsBySystemCall(), qlonglong(journeys),
                    m_options.wish.seed, qlonglong(m_time.elapsed() / 1000));
        std::printf("ledger: %d charges, %lld CSRs; %lld complaints\n", charges, qlonglong(csrs),
                    qlonglong(complaints.size()));
        for (const QString &gap : gaps)
            std::printf("never died %s\n", qPrintable(gap));
        for (const QString &complaint : complaints)
            std::printf("WRONG: %s\n", qPrintable(complaint));
        const bool hasGap = m_options.demandsEveryPoint && !gaps.isEmpty();
        return complaints.isEmpty() && !hasGap ? 0 : 1;
    }

    Options m_options;
    KillPlan m_plan;
    core::KeychainStore m_keychain;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    QElapsedTimer m_time;
    int m_closed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--victim") == 0)
        return runVictim(argc, argv);
    core::openssl::prepare();
    const QGuiApplication application(argc, argv); // the letter is painted
    const Options options = readOptions(application);
    QTemporaryDir scratch;
    Run run(options, QDir(options.folder.isEmpty() ? scratch.path() : options.folder));
    run.start();
    const int status = QCoreApplication::exec();
    if (status != 0)
        scratch.setAutoRemove(false); // what went wrong can be looked at
    return status;
}
