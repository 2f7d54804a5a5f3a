#include "core/renewal/renewaljournal.h"
#include "core/store/profilestore.h"
#include "tests/support/servermaterial.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <sys/uio.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr int entries = 3;
const AccountId account(u"sandbox"_s);

/// To the standard output, by a system call that gets no faults here.
void say(const QString &line)
{
    QByteArray text = line.toUtf8() + '\n';
    const iovec all{text.data(), std::size_t(text.size())};
    std::ignore = ::writev(STDOUT_FILENO, &all, 1);
}

/// Prints "written N" after each entry that the journal says it has, and the error of the first
/// that it hasn't.
int writeJournal(const QString &profile)
{
    auto store = ProfileStore::open(profile);
    if (!store) {
        say(u"refused "_s + store.error().detail);
        return 1;
    }
    for (int i = 0; i < entries; ++i) {
        Renewal renewal;
        renewal.id = RenewalId(u"renewal-%1"_s.arg(i));
        renewal.plan.account = account;
        renewal.plan.certificate.id = CertificateId(u"certificate-%1"_s.arg(i));
        renewal.startedAt = renewal.changedAt = QDateTime::currentDateTimeUtc();
        renewal.csrPem = QByteArray(3000, 'c'); // more than a page
        if (const auto written = (*store)->renewals().append(renewal); !written) {
            say(u"refused "_s + written.error().detail);
            return 1;
        }
        say(u"written %1"_s.arg(i));
    }
    return 0;
}

/// Writes both kinds of files for a server; prints the path that an error names.
int writeExport(const QString &folder)
{
    const TestMaterial material(KeyAlgorithm::EcP256);
    const auto pair = writePemPair(folder, u"server"_s, material.chain, material.key);
    if (!pair) {
        say(u"refused "_s + pair.error().detail);
        return 1;
    }
    const auto pfx = writePkcs12(folder + u"/server.pfx"_s, Secret(std::span("password", 8)),
                                 material.chain, material.key);
    if (!pfx) {
        say(u"refused "_s + pfx.error().detail);
        return 1;
    }
    return 0;
}

/// One run of this program in the role `role`, in which the n-th call of `systemCall` fails.
struct Faulty
{
    int exitCode = -1;
    bool wasHit = false;
    QString output;

    Faulty(const QString &role, const QString &folder, const QString &systemCall,
           const QString &error, const QString &which)
    {
        const QTemporaryDir scratch;
        const QString trace = scratch.filePath(u"trace"_s);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // it can't look while traced
        process.setProcessEnvironment(environment);
        process.start(u"strace"_s,
                      {u"-f"_s, u"-qq"_s, u"-o"_s, trace, u"-e"_s, u"trace="_s + systemCall,
                       u"-e"_s, u"inject=%1:error=%2:when=%3"_s.arg(systemCall, error, which),
                       QCoreApplication::applicationFilePath(), role, folder});
        process.closeWriteChannel();
        process.waitForFinished();
        exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        output = QString::fromUtf8(process.readAllStandardOutput());
        QFile file(trace);
        if (file.open(QIODevice::ReadOnly))
            wasHit = file.readAll().contains("(INJECTED)");
    }
};

void addFaults(const QStringList &systemCalls)
{
    QTest::addColumn<QString>("systemCall");
    QTest::addColumn<QString>("error");
    for (const QString &call : systemCalls)
        for (const QString &error : {u"ENOSPC"_s, u"EIO"_s})
            QTest::newRow(qPrintable(error + u" at "_s + call)) << call << error;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray older("of the certificate before\n");

bool putOlder(const QString &folder)
{
    for (const QString &name : {u"server_bundle.crt"_s, u"server.key"_s, u"server.pfx"_s}) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(older) != older.size())
            return false;
    }
    return true;
}

} // namespace

/// A disk that fails at each single call of a kind, and one that fails from a call on. The loop
/// ends where there is no such call any more.
class TestDiskFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("strace makes the faults");
    }

    void theJournalKeepsWhatItSaidItHas_data()
    {
        addFaults({u"pwrite64"_s, u"fdatasync"_s, u"fsync"_s, u"unlink"_s, u"ftruncate"_s});
    }

    void theJournalKeepsWhatItSaidItHas()
    {
        QFETCH(const QString, systemCall);
        QFETCH(const QString, error);
        int hits = 0;
        for (int n = 1; n < 200; ++n) {
            int hitsHere = 0;
            for (const QString &which : {QString::number(n), u"%1+"_s.arg(n)}) {
                const QTemporaryDir folder;
                const QString profile = folder.filePath(u"profile"_s);
                QVERIFY(ProfileStore::open(profile)); // an old profile, not a new one
                const Faulty run(u"--write-journal"_s, profile, systemCall, error, which);
                hitsHere += run.wasHit;
                if (const QString wrong = journalProblem(run, profile); !wrong.isEmpty())
                    QFAIL(qPrintable(u"%1 %2: %3"_s.arg(systemCall, which, wrong)));
            }
            hits += hitsHere;
            if (hitsHere == 0)
                break;
        }
        qInfo("%d faults", hits);
    }

    void anExportIsTheOldOneOrTheNewOne_data()
    {
        addFaults({u"write"_s, u"fdatasync"_s, u"fsync"_s, u"rename"_s, u"mkdir"_s, u"chmod"_s,
                   u"fchmod"_s, u"linkat"_s});
    }

    void anExportIsTheOldOneOrTheNewOne()
    {
        QFETCH(const QString, systemCall);
        QFETCH(const QString, error);
        int hits = 0;
        for (int n = 1; n < 200; ++n) {
            int hitsHere = 0;
            for (const QString &which : {QString::number(n), u"%1+"_s.arg(n)}) {
                const QTemporaryDir folder;
                QVERIFY(putOlder(folder.path()));
                const Faulty run(u"--write-export"_s, folder.path(), systemCall, error, which);
                hitsHere += run.wasHit;
                if (const QString wrong = exportProblem(run, folder.path()); !wrong.isEmpty())
                    QFAIL(qPrintable(u"%1 %2: %3"_s.arg(systemCall, which, wrong)));
            }
            hits += hitsHere;
            if (hitsHere == 0)
                break;
        }
        qInfo("%d faults", hits);
    }

private:
    static QString journalProblem(const Faulty &run, const QString &profile)
    {
        if (run.exitCode < 0)
            return u"the program crashed"_s;
        const auto written = run.output.count(u"written"_s);
        const bool refused = run.output.contains(u"refused"_s);
        if (refused && !run.output.contains(profile + u"/certdesk.sqlite"_s))
            return u"the message names no file: "_s + run.output;
        if (!refused && written != entries)
            return u"neither written nor refused: "_s + run.output;

        auto store = ProfileStore::open(profile);
        if (!store)
            return u"can't be opened afterwards: "_s + store.error().detail;
        const auto renewals = (*store)->renewals().latest(account); // checks the chain
        if (!renewals)
            return u"is broken afterwards: "_s + renewals.error().detail;
        // An entry that was refused may be there all the same (its last sync failed).
        const auto there = renewals->size();
        if (there != written && !(refused && there == written + 1))
            return u"%1 entries were written and %2 are there"_s.arg(written).arg(there);
        return {};
    }

    static bool hasCopyOfOlder(const QString &folder)
    {
        QDirIterator copies(folder, {u"*.before"_s}, QDir::Files | QDir::Hidden,
                            QDirIterator::Subdirectories);
        while (copies.hasNext())
            if (contentOf(copies.next()) == older)
                return true;
        return false;
    }

    static QString exportProblem(const Faulty &run, const QString &folder)
    {
        if (run.exitCode < 0)
            return u"the program crashed"_s;
        const QByteArray chain = contentOf(folder + u"/server_bundle.crt"_s);
        const QByteArray key = contentOf(folder + u"/server.key"_s);
        const QByteArray pfx = contentOf(folder + u"/server.pfx"_s);
        // Where even putting the older file back fails, its copy stays.
        if ((chain == older) != (key == older) && !hasCopyOfOlder(folder))
            return u"one file of the pair is new, and the older one is gone"_s;
        if ((chain != older && !readChain(chain))
            || (key != older && !PrivateKey::fromPem(Secret(key))))
            return u"the pair is damaged"_s;
        if (pfx != older && !readPkcs12(pfx, Secret(std::span("password", 8))))
            return u"the PFX is damaged"_s;
        if (run.exitCode == 0)
            return pfx == older ? u"says it is saved, and is not"_s : QString();
        const QString named = run.output.section(u"refused "_s, 1).trimmed();
        const QStringList paths{folder + u"/server_bundle.crt"_s, folder + u"/server.key"_s,
                                folder + u"/server.pfx"_s};
        return paths.contains(named) ? QString() : u"the message names no file: "_s + run.output;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::strcmp(argv[1], "--write-journal") == 0)
        return writeJournal(QString::fromLocal8Bit(argv[2]));
    if (argc == 3 && std::strcmp(argv[1], "--write-export") == 0)
        return writeExport(QString::fromLocal8Bit(argv[2]));
    TestDiskFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_diskfaults.moc"
