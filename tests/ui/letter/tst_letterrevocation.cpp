#include "tests/support/testmain.h"
#include "tests/ui/letter/letterfixture.h"

/// The letter that a revocation needs.
class TestLetterRevocation : public QObject, private LetterFixture
{
    Q_OBJECT

private slots:
    void hasItsOwnLetter();
    void saysWhatASecondLetterDoes_data();
    void saysWhatASecondLetterDoes();
};

void TestLetterRevocation::hasItsOwnLetter()
{
    m_refusal.reset();
    LetterViewModel viewModel(certificate(CertificateStatus::RevocationLetterMissing), calls());
    QCOMPARE(viewModel.kind(), LetterViewModel::Kind::Revocation);
    QVERIFY(viewModel.checkText(LetterViewModel::Check::Concerned).contains(u"revoked"));
    goToConfirm(viewModel);
    viewModel.goOn();
    QTRY_COMPARE(viewModel.page(), Page::Sent);
    QVERIFY(viewModel.timeline().isEmpty());
}

void TestLetterRevocation::saysWhatASecondLetterDoes_data()
{
    secondLetterColumns();
    const auto status = CertificateStatus::RevocationLetterMissing;
    QTest::newRow("GeoTrust") << status << geoTrust << u"not known"_s;
    QTest::newRow("SM2") << status << dnsPodSm2 << u"takes no second letter"_s;
}

void TestLetterRevocation::saysWhatASecondLetterDoes()
{
    checkSecondLetter();
}

CERTDESK_TEST(TestLetterRevocation)
#include "tst_letterrevocation.moc"
