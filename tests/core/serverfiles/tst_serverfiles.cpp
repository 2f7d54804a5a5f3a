#include "core/serverfiles/serverfiles.h"
#include "tests/support/filecontent.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cctype>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeyAlgorithm;

namespace {

const TestMaterial &rsaMaterial()
{
    static const TestMaterial material(KeyAlgorithm::Rsa2048);
    return material;
}

const TestMaterial &ecMaterial()
{
    static const TestMaterial material(KeyAlgorithm::EcP256, u"*.example.com"_s);
    return material;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QStringList everythingIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class TestServerFiles : public QObject
{
    Q_OBJECT

private slots:
    void namesFilesAfterTheDomain_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("stem");
        QTest::newRow("plain") << u"Example.com"_s << u"example.com"_s;
        QTest::newRow("wildcard") << u"*.example.com"_s << u"_wildcard.example.com"_s;
        QTest::newRow("empty") << QString() << u"_"_s;
        QTest::newRow("leaves the folder") << u"../../etc/passwd"_s << u"_.._.._etc_passwd"_s;
        QTest::newRow("other system's separator") << u"a\\b:c"_s << u"a_b_c"_s;
        QTest::newRow("option") << u"-rf"_s << u"_-rf"_s;
        QTest::newRow("device") << u"con.example"_s << u"_con.example"_s;
        QTest::newRow("not ASCII") << u"例子.example"_s << u"__.example"_s;
        QTest::newRow("long") << QString(300, u'a') << QString(200, u'a');
    }

    void namesFilesAfterTheDomain()
    {
        QFETCH(const QString, domain);
        QFETCH(const QString, stem);

        QCOMPARE(core::fileStem(domain), stem);
    }

    void writesAPairThatOpensslAccepts_data()
    {
        QTest::addColumn<bool>("isRsa");
        QTest::addColumn<QString>("stem");
        QTest::newRow("RSA") << true << u"example.com"_s;
        QTest::newRow("EC") << false << u"_wildcard.example.com"_s;
    }

    void writesAPairThatOpensslAccepts()
    {
        QFETCH(const bool, isRsa);
        QFETCH(const QString, stem);
        const TestMaterial &material = isRsa ? rsaMaterial() : ecMaterial();
        const QTemporaryDir folder;

        const auto paths = core::writePemPair(folder.path(), material.chain.leaf.commonName,
                                              material.chain, material.key);

        QVERIFY(paths);
        QCOMPARE(
            *paths,
            (QStringList{folder.filePath(stem + u"_bundle.crt"), folder.filePath(stem + u".key")}));
        QCOMPARE(everythingIn(folder.path()).size(), 2);
        QCOMPARE(contentOf(paths->at(0)), material.chain.fullChainPem());
        const QTemporaryDir authorities;
        write(authorities.filePath(u"root.pem"_s), material.root.pem());
        const QByteArray verdict =
            outputOf(u"openssl"_s,
                     {u"verify"_s, u"-CAfile"_s, authorities.filePath(u"root.pem"_s),
                      u"-untrusted"_s, paths->at(0), paths->at(0)});
        QVERIFY(verdict.endsWith(": OK\n"));
        const QByteArray keyHalf =
            outputOf(u"openssl"_s, {u"pkey"_s, u"-in"_s, paths->at(1), u"-pubout"_s});
        QVERIFY(!keyHalf.isEmpty());
        QCOMPARE(
            keyHalf,
            outputOf(u"openssl"_s, {u"x509"_s, u"-in"_s, paths->at(0), u"-noout"_s, u"-pubkey"_s}));
    }

    void replacesAnOlderPair()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"example.com.key"_s), "old key");
        write(folder.filePath(u"example.com_bundle.crt"_s), "old chain");
        const TestMaterial &material = rsaMaterial();

        const auto paths =
            core::writePemPair(folder.path(), u"example.com"_s, material.chain, material.key);

        QVERIFY(paths);
        QCOMPARE(everythingIn(folder.path()).size(), 2);
        QCOMPARE(contentOf(paths->at(0)), material.chain.fullChainPem());
        QVERIFY(contentOf(paths->at(1)).startsWith("-----BEGIN PRIVATE KEY-----"));
    }

#ifdef Q_OS_UNIX
    void onlyTheOwnerReadsTheKey()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"example.com.key"_s), "old key that everyone reads");
        QFile::setPermissions(folder.filePath(u"example.com.key"_s),
                              QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        const TestMaterial &material = ecMaterial();

        const auto pair =
            core::writePemPair(folder.path(), u"example.com"_s, material.chain, material.key);
        const auto pfx = core::writePkcs12(folder.filePath(u"a.pfx"_s), core::Secret("word"_ba),
                                           material.chain, material.key);

        QVERIFY(pair && pfx);
        QCOMPARE(QFile::permissions(pair->at(1)) & others, QFile::Permissions());
        QCOMPARE(QFile::permissions(*pfx) & others, QFile::Permissions());
        QVERIFY(QFile::permissions(pair->at(0)) & QFile::ReadOther);
    }
#endif

    void aFolderThatCannotBeWrittenIsNamed_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("missing") << u"gone/deeper"_s;
        QTest::newRow("a file") << u"file"_s;
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        QFETCH(const QString, folder);
        const QTemporaryDir home;
        write(home.filePath(u"file"_s), "content");
        const TestMaterial &material = ecMaterial();
        const QString target = home.filePath(folder);

        const auto pair =
            core::writePemPair(target, u"example.com"_s, material.chain, material.key);
        const auto pfx = core::writePkcs12(target + u"/a.pfx", core::Secret("word"_ba),
                                           material.chain, material.key);

        QVERIFY(!pair);
        QCOMPARE(pair.error().kind, Error::Kind::FileUnwritable);
        QVERIFY(pair.error().detail.startsWith(target));
        QVERIFY(!pfx);
        QCOMPARE(pfx.error().kind, Error::Kind::FileUnwritable);
        QCOMPARE(pfx.error().detail, target + u"/a.pfx");
        QCOMPARE(everythingIn(home.path()), QStringList{u"file"_s});
        QCOMPARE(contentOf(home.filePath(u"file"_s)), "content");
    }

    void aFailureHalfwayPutsTheFirstFileBack_data()
    {
        QTest::addColumn<bool>("hasOlder");
        QTest::newRow("there was one") << true;
        QTest::newRow("there was none") << false;
    }

    // A folder with the key's name lets the chain take its place and stops the key.
    void aFailureHalfwayPutsTheFirstFileBack()
    {
        QFETCH(const bool, hasOlder);
        const QTemporaryDir folder;
        const QString chainPath = folder.filePath(u"example.com_bundle.crt"_s);
        if (hasOlder)
            write(chainPath, "older chain");
        QVERIFY(QDir(folder.path()).mkdir(u"example.com.key"_s));
        const TestMaterial &material = ecMaterial();

        const auto pair =
            core::writePemPair(folder.path(), u"example.com"_s, material.chain, material.key);

        QVERIFY(!pair);
        QCOMPARE(pair.error().kind, Error::Kind::FileUnwritable);
        QCOMPARE(pair.error().detail, folder.filePath(u"example.com.key"_s));
        QCOMPARE(QFile::exists(chainPath), hasOlder);
        QCOMPARE(contentOf(chainPath), hasOlder ? "older chain"_ba : QByteArray());
        QCOMPARE(everythingIn(folder.path()).size(), hasOlder ? 2 : 1);
    }

    void refusesTheKeyOfAnotherCertificate()
    {
        const QTemporaryDir folder;

        const auto pair = core::writePemPair(folder.path(), u"example.com"_s, rsaMaterial().chain,
                                             ecMaterial().key);
        const auto pfx = core::writePkcs12(folder.filePath(u"a.pfx"_s), core::Secret("word"_ba),
                                           rsaMaterial().chain, ecMaterial().key);

        QVERIFY(!pair);
        QCOMPARE(pair.error().code, u"certificate/key"_s);
        QVERIFY(!pfx);
        QCOMPARE(pfx.error().code, u"certificate/key"_s);
        QVERIFY(everythingIn(folder.path()).isEmpty());
    }

    void generatedPasswordsHaveNoLookAlikesAndDiffer()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const core::Secret password = core::generatePassword();
            const QByteArray text(password.bytes().data(), qsizetype(password.bytes().size()));
            QCOMPARE(text.size(), 20);
            for (const char c : text)
                QVERIFY2(std::isalnum(c) != 0 && !QByteArray("0O1lIo").contains(c),
                         text.constData());
            seen << text;
        }
        QCOMPARE(seen.size(), 1000);
    }
};

CERTDESK_TEST(TestServerFiles)
#include "tst_serverfiles.moc"
