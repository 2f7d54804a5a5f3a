#include "sandbox/ca/authority.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace sandbox;

class TestAuthorityFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isTheSameAfterARestart();
    void onlyTheOwnerReadsTheKeys();
    void doesNotReplaceADamagedFile();

private:
    QTemporaryDir m_folder;
    std::optional<Authority> m_authority;
};

void TestAuthorityFiles::initTestCase()
{
    auto authority = Authority::open(m_folder.filePath(u"ca"_s));
    QVERIFY(authority);
    m_authority.emplace(std::move(*authority));
}

void TestAuthorityFiles::isTheSameAfterARestart()
{
    const auto again = Authority::open(m_folder.filePath(u"ca"_s));
    QVERIFY(again);
    QCOMPARE(again->rootsPem(), m_authority->rootsPem());
    IssueRequest request;
    request.names = {u"www.example.test"_s};
    request.keyAlgorithm = core::KeyAlgorithm::EcP256;
    request.notBefore = QDateTime::currentDateTimeUtc();
    request.notAfter = request.notBefore.addDays(90);
    QCOMPARE(again->issue(request)->intermediatePem, m_authority->issue(request)->intermediatePem);
}

void TestAuthorityFiles::onlyTheOwnerReadsTheKeys()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &name : {u"ca/rsa.pem"_s, u"ca/ecc.pem"_s}) {
        const QFileInfo file(m_folder.filePath(name));
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & others, QFile::Permissions());
    }
}

void TestAuthorityFiles::doesNotReplaceADamagedFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"rsa.pem"_s);
    QVERIFY(QFile::copy(m_folder.filePath(u"ca/ecc.pem"_s), path));
    QFile file(path);
    QVERIFY(file.resize(file.size() - 40));
    const auto opened = Authority::open(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, core::Error::Kind::FileUnreadable);
    QCOMPARE(opened.error().detail, path);
    QVERIFY(!QFileInfo::exists(folder.filePath(u"roots.pem"_s)));
}

CERTDESK_TEST(TestAuthorityFiles)
#include "tst_authorityfiles.moc"
