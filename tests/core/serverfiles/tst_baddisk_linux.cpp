#include "core/base/background.h"
#include "core/serverfiles/filebatch.h"
#include "tests/support/servermaterial.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeyAlgorithm;
using core::Secret;

namespace {

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// A mount namespace of our own: mounts that only this process sees, without root where the
/// kernel allows it.
bool enterOwnMounts()
{
    const auto uid = getuid();
    const auto gid = getgid();
    if (unshare(CLONE_NEWNS) != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        writeFile(u"/proc/self/setgroups"_s, "deny");
        writeFile(u"/proc/self/uid_map"_s, "0 " + QByteArray::number(uid) + " 1");
        writeFile(u"/proc/self/gid_map"_s, "0 " + QByteArray::number(gid) + " 1");
    }
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// In a child that is killed: with a chain and a key written, and the chain in its place or not.
void dieDuringExport(const QString &folder, const core::StagingNotes &notes, bool replaced)
{
    const pid_t child = fork();
    if (child == 0) {
        core::FileBatch batch(folder, notes);
        using enum core::FileBatch::Access;
        std::ignore = batch.add(u"a.crt"_s, "new chain"_ba, EveryoneReads);
        std::ignore = batch.add(u"a.key"_s, "new key"_ba, OwnerOnly);
        if (replaced) { // as publish() begins
            QFile::copy(batch.finalPath(u"a.crt"_s), batch.stagedPath(u"a.crt.before"_s));
            std::rename(QFile::encodeName(batch.stagedPath(u"a.crt"_s)).constData(),
                        QFile::encodeName(batch.finalPath(u"a.crt"_s)).constData());
        }
        raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class TestBadDisk : public QObject
{
    Q_OBJECT

public:
    explicit TestBadDisk(bool canMount)
        : m_canMount(canMount)
    {
    }

private slots:
    void aFullDiskIsNamedAndKeepsTheOlderFiles_data()
    {
        QTest::addColumn<int>("freePages");
        QTest::newRow("no byte left") << 0;
        QTest::newRow("room for the folder") << 1;
        QTest::newRow("room for the chain") << 2;
        QTest::newRow("room for both, not for the copies") << 3;
    }

    void aFullDiskIsNamedAndKeepsTheOlderFiles()
    {
        if (!m_canMount) {
            aFileThatStopsGrowing();
            return;
        }
        QFETCH(const int, freePages);
        const QTemporaryDir point;
        const QByteArray mountPoint = QFile::encodeName(point.path());
        QCOMPARE(mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=256k"), 0);
        const QString keyPath = point.filePath(u"example.com.key"_s);
        const QString chainPath = point.filePath(u"example.com_bundle.crt"_s);
        QVERIFY(writeFile(keyPath, "older key"));
        QVERIFY(writeFile(chainPath, "older chain"));
        // tmpfs counts whole pages and takes none for folders.
        constexpr int page = 4096;
        QVERIFY(writeFile(point.filePath(u"ballast"_s),
                          QByteArray(256 * 1024 - (2 + freePages) * page, 'x')));

        const auto pair =
            core::writePemPair(point.path(), u"example.com"_s, m_from.chain, m_from.key);

        const QByteArray key = contentOf(keyPath);
        const QByteArray chain = contentOf(chainPath);
        const QStringList files = everythingIn(point.path());
        QCOMPARE(umount2(mountPoint.constData(), MNT_DETACH), 0);
        QCOMPARE(files.size(), 3);
        if (pair) { // then both are there and whole
            QCOMPARE(chain, m_from.chain.fullChainPem());
            QVERIFY(key.startsWith("-----BEGIN PRIVATE KEY-----"));
            return;
        }
        QCOMPARE(pair.error().kind, Error::Kind::FileUnwritable);
        QVERIFY(pair.error().detail == keyPath || pair.error().detail == chainPath);
        QCOMPARE(key, "older key");
        QCOMPARE(chain, "older chain");
    }

    void aKilledExportLeavesNoKeyAfterTheNextStart_data()
    {
        QTest::addColumn<bool>("replaced");
        QTest::addColumn<QByteArray>("chain");
        QTest::newRow("before it replaced anything") << false << "older chain"_ba;
        QTest::newRow("between two files") << true << "older chain"_ba;
        QTest::newRow("changed by hand since") << true << "of somebody else"_ba;
    }

    void aKilledExportLeavesNoKeyAfterTheNextStart()
    {
        QFETCH(const bool, replaced);
        QFETCH(const QByteArray, chain);
        const QTemporaryDir point;
        const QTemporaryDir profile;
        const QString chainPath = point.filePath(u"a.crt"_s);
        QVERIFY(writeFile(chainPath, "older chain"));
        QVERIFY(writeFile(point.filePath(u"a.key"_s), "older key"));
        const core::StagingNotes notes(profile.filePath(u"exports"_s));
        dieDuringExport(point.path(), notes, replaced);
        QCOMPARE(everythingIn(point.path()).size(), 3);
        QCOMPARE(contentOf(chainPath), replaced ? "new chain"_ba : "older chain"_ba);
        if (chain == "of somebody else") {
            QVERIFY(writeFile(chainPath, chain));
            QFile file(chainPath);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5),
                                     QFileDevice::FileModificationTime));
        }

        notes.sweep();
        QVERIFY(core::backgroundPool().waitForDone());

        QCOMPARE(everythingIn(point.path()).size(), 2);
        QCOMPARE(contentOf(chainPath), chain);
        QCOMPARE(contentOf(point.filePath(u"a.key"_s)), "older key");
        QVERIFY(everythingIn(profile.filePath(u"exports"_s)).isEmpty());
    }

    void anExportThatEndsLeavesNoNote()
    {
        const QTemporaryDir point;
        const QTemporaryDir profile;
        const core::StagingNotes notes(profile.filePath(u"exports"_s));
        QVERIFY(core::writePemPair(point.path(), u"a.example"_s, m_from.chain, m_from.key, notes));
        QVERIFY(QDir(profile.filePath(u"exports"_s)).exists());
        QVERIFY(everythingIn(profile.filePath(u"exports"_s)).isEmpty());
    }

    // Works everywhere, also where nothing may be mounted: the write stops as on a full disk.
    void aFileThatStopsGrowing()
    {
        const QTemporaryDir folder;
        const QString pfxPath = folder.filePath(u"file.pfx"_s);
        QVERIFY(writeFile(pfxPath, "older file"));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{100, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);

        const auto pair =
            core::writePemPair(folder.path(), u"example.com"_s, m_from.chain, m_from.key);
        const auto pfx = core::writePkcs12(pfxPath, Secret("word"_ba), m_from.chain, m_from.key);

        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!pair);
        QCOMPARE(pair.error().kind, Error::Kind::FileUnwritable);
        QVERIFY(!pfx);
        QCOMPARE(pfx.error().kind, Error::Kind::FileUnwritable);
        QCOMPARE(pfx.error().detail, pfxPath);
        QCOMPARE(everythingIn(folder.path()), QStringList{u"file.pfx"_s});
        QCOMPARE(contentOf(pfxPath), "older file");
    }

    void aReadOnlyFolderIsNamed()
    {
        const QTemporaryDir point;
        const QByteArray mountPoint = QFile::encodeName(point.path());
        // Permissions do not bind root; nobody makes files in /proc.
        QString folder = u"/proc/self"_s;
        if (m_canMount) {
            QCOMPARE(mount("tmpfs", mountPoint.constData(), "tmpfs", MS_RDONLY, "size=256k"), 0);
            folder = point.path();
        }

        const auto pair = core::writePemPair(folder, u"example.com"_s, m_from.chain, m_from.key);
        const auto pfx =
            core::writePkcs12(folder + u"/a.pfx", Secret("word"_ba), m_from.chain, m_from.key);

        if (m_canMount)
            QCOMPARE(umount2(mountPoint.constData(), MNT_DETACH), 0);
        QVERIFY(!pair);
        QCOMPARE(pair.error().kind, Error::Kind::FileUnwritable);
        QVERIFY(pair.error().detail.startsWith(folder));
        QVERIFY(!pfx);
        QCOMPARE(pfx.error().kind, Error::Kind::FileUnwritable);
        QCOMPARE(pfx.error().detail, folder + u"/a.pfx");
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const bool m_canMount;
    const TestMaterial m_from{KeyAlgorithm::Rsa2048};
};

int main(int argc, char **argv)
{
    const bool canMount = enterOwnMounts(); // before there is a second thread
    QCoreApplication application(argc, argv);
    TestBadDisk test(canMount);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_baddisk_linux.moc"
