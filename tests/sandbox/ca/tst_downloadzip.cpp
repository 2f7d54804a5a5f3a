#include "core/crypto/certificaterequest.h"
#include "core/crypto/privatekey.h"
#include "sandbox/ca/authority.h"
#include "sandbox/ca/downloadzip.h"
#include "tests/support/secretbytes.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace sandbox;

namespace {

using Entries = QMap<QString, QByteArray>;

Entries unpack(const QByteArray &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *archive = zip_open_from_source(source, ZIP_CHECKCONS, &error);
    Entries entries;
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        QByteArray content(qsizetype(stat.size), '\0');
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        entries.insert(QString::fromUtf8(stat.name), content);
    }
    if (archive)
        zip_discard(archive);
    return entries;
}

} // namespace

class TestDownloadZip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsEveryServersFiles();
    void holdsNoKeyForAPastedRequest();
    void leavesOutAPasswordOfTheOrders();
    void opensslOpensThePfx_data();
    void opensslOpensThePfx();
    void sealsTheJksWithThePassword();
    void writesWildcardsWithoutStar();
    void refusesAKeyThatIsNone();

private:
    DownloadContent content() const;

    QTemporaryDir m_folder;
    IssuedCertificate m_issued;
};

void TestDownloadZip::initTestCase()
{
    const auto authority = Authority::open(m_folder.filePath(u"ca"_s));
    QVERIFY(authority);
    IssueRequest request;
    request.names = {u"www.example.test"_s};
    request.notBefore = QDateTime::currentDateTimeUtc();
    request.notAfter = request.notBefore.addDays(90);
    auto issued = authority->issue(request);
    QVERIFY(issued);
    m_issued = std::move(*issued);
}

DownloadContent TestDownloadZip::content() const
{
    DownloadContent content;
    content.domain = u"www.example.test"_s;
    content.leafPem = m_issued.leafPem;
    content.intermediatePem = m_issued.intermediatePem;
    content.csrPem = "-----BEGIN CERTIFICATE REQUEST-----\n";
    content.keyPem = core::Secret(m_issued.keyPem.bytes());
    return content;
}

void TestDownloadZip::holdsEveryServersFiles()
{
    const auto zip = downloadZip(content());
    QVERIFY2(zip, qPrintable(zip ? QString() : zip.error().detail));
    const Entries entries = unpack(*zip);
    QCOMPARE(entries.keys(),
             (QStringList{u"Apache/root_bundle.crt"_s, u"Apache/www.example.test.crt"_s,
                          u"Apache/www.example.test.key"_s, u"IIS/keystorePass.txt"_s,
                          u"IIS/www.example.test.pfx"_s, u"Nginx/www.example.test.key"_s,
                          u"Nginx/www.example.test_bundle.crt"_s, u"Tomcat/keystorePass.txt"_s,
                          u"Tomcat/www.example.test.jks"_s, u"Tomcat/www.example.test.pfx"_s,
                          u"www.example.test.csr"_s}));
    QCOMPARE(entries.value(u"Nginx/www.example.test_bundle.crt"_s), m_issued.chainPem);
    QCOMPARE(entries.value(u"Nginx/www.example.test.key"_s), bytesOf(m_issued.keyPem));
    QCOMPARE(entries.value(u"Apache/www.example.test.crt"_s), m_issued.leafPem);
    QCOMPARE(entries.value(u"Apache/root_bundle.crt"_s), m_issued.intermediatePem);
    QCOMPARE(entries.value(u"IIS/keystorePass.txt"_s).size(), 16);
    QVERIFY(entries.value(u"IIS/keystorePass.txt"_s)
            != unpack(downloadZip(content()).value()).value(u"IIS/keystorePass.txt"_s));
}

void TestDownloadZip::holdsNoKeyForAPastedRequest()
{
    DownloadContent pasted = content();
    pasted.keyPem = core::Secret();
    const auto zip = downloadZip(pasted);
    QVERIFY(zip);
    QCOMPARE(unpack(*zip).keys(),
             (QStringList{u"Apache/root_bundle.crt"_s, u"Apache/www.example.test.crt"_s,
                          u"Nginx/www.example.test_bundle.crt"_s, u"www.example.test.csr"_s}));
    QVERIFY(!zip->contains("PRIVATE KEY"));
}

void TestDownloadZip::leavesOutAPasswordOfTheOrders()
{
    DownloadContent own = content();
    own.keyPassword = core::Secret(std::string_view("of my own"));
    const Entries entries = unpack(downloadZip(own).value());
    QVERIFY(entries.contains(u"IIS/www.example.test.pfx"_s));
    QVERIFY(!entries.contains(u"IIS/keystorePass.txt"_s));
    QVERIFY(!entries.contains(u"Tomcat/keystorePass.txt"_s));
}

void TestDownloadZip::opensslOpensThePfx_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QByteArray>("ownPassword");
    QTest::newRow("IIS") << u"IIS/"_s << QByteArray();
    QTest::newRow("Tomcat") << u"Tomcat/"_s << QByteArray();
    QTest::newRow("IIS, the order's password") << u"IIS/"_s << QByteArray("of my own");
}

void TestDownloadZip::opensslOpensThePfx()
{
    QFETCH(QString, folder);
    QFETCH(QByteArray, ownPassword);
    DownloadContent wanted = content();
    wanted.keyPassword = core::Secret({ownPassword.data(), std::size_t(ownPassword.size())});
    const Entries entries = unpack(downloadZip(wanted).value());
    QFile pfx(m_folder.filePath(u"a.pfx"_s));
    QVERIFY(pfx.open(QIODevice::WriteOnly));
    pfx.write(entries.value(folder + u"www.example.test.pfx"));
    pfx.close();
    const QByteArray password = entries.value(folder + u"keystorePass.txt", ownPassword);

    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(u"openssl"_s,
                  {u"pkcs12"_s, u"-in"_s, pfx.fileName(), u"-nodes"_s, u"-passin"_s, u"stdin"_s});
    process.write(password + '\n');
    process.closeWriteChannel();
    QVERIFY(!finished.isEmpty() || finished.wait(10'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray text = process.readAllStandardOutput();
    QCOMPARE(text.count("BEGIN CERTIFICATE"), 2);
    QVERIFY(text.contains(bytesOf(m_issued.keyPem)));
}

// What keytool checks first: magic, version, and a SHA-1 over the password, a constant and the
// rest.
void TestDownloadZip::sealsTheJksWithThePassword()
{
    const Entries entries = unpack(downloadZip(content()).value());
    const QByteArray store = entries.value(u"Tomcat/www.example.test.jks"_s);
    QCOMPARE(store.left(12).toHex(), QByteArray("feedfeed0000000200000001"));
    QByteArray sealed;
    for (const char letter : entries.value(u"Tomcat/keystorePass.txt"_s)) {
        sealed += '\0';
        sealed += letter;
    }
    sealed += "Mighty Aphrodite" + store.chopped(20);
    QCOMPARE(store.right(20), QCryptographicHash::hash(sealed, QCryptographicHash::Sha1));
    for (const QByteArray &pem : {m_issued.leafPem, m_issued.intermediatePem}) {
        const QSslCertificate certificate(pem);
        QVERIFY(store.contains(certificate.toDer()));
    }
    QVERIFY(!store.contains(bytesOf(m_issued.keyPem)));
}

void TestDownloadZip::writesWildcardsWithoutStar()
{
    DownloadContent wildcard = content();
    wildcard.domain = u"*.example.test"_s;
    const Entries entries = unpack(downloadZip(wildcard).value());
    QVERIFY(entries.contains(u"Nginx/_.example.test_bundle.crt"_s));
}

void TestDownloadZip::refusesAKeyThatIsNone()
{
    DownloadContent broken = content();
    broken.keyPem = core::Secret(std::string_view("nonsense"));
    const auto zip = downloadZip(broken);
    QVERIFY(!zip);
    QCOMPARE(zip.error().kind, core::Error::Kind::Crypto);
}

CERTDESK_TEST(TestDownloadZip)
#include "tst_downloadzip.moc"
