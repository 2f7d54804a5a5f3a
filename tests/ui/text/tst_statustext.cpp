#include "tests/support/testmain.h"
#include "ui/text/operationtext.h"
#include "ui/text/producttext.h"
#include "ui/text/statustext.h"
#include "ui/text/timetext.h"

#include <QSet>
#include <QTest>

using core::Certificate;
using core::CertificateStatus;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

Certificate certificateWith(int status)
{
    Certificate certificate;
    certificate.id = core::CertificateId(u"aB3xYz9k"_s);
    certificate.domain = u"example.com"_s;
    certificate.status = CertificateStatus(status);
    certificate.notAfter = now.addDays(84);
    return certificate;
}

} // namespace

class TestStatusText : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusHasALabelAndASentence()
    {
        for (int status = 0; status <= 15; ++status) {
            const Certificate certificate = certificateWith(status);
            QVERIFY2(ui::statusLabel(certificate).size() > 5, qPrintable(QString::number(status)));
            QVERIFY(ui::statusSentence(certificate).endsWith(u'.'));
        }
    }

    void aStatusFromTheFutureKeepsTheProvidersWords()
    {
        Certificate certificate = certificateWith(99);
        QCOMPARE(ui::statusLabel(certificate), u"Unknown status (99)"_s);

        certificate.statusName = u"On the moon"_s;
        QCOMPARE(ui::statusLabel(certificate), u"On the moon"_s);
        QVERIFY(ui::statusSentence(certificate).contains(u"does not know"_s));
    }

    void reviewStagesAreToldInAnyCase()
    {
        Certificate certificate = certificateWith(0);
        certificate.statusMessage = u"wait-issue"_s;
        const QString lower = ui::statusSentence(certificate);
        certificate.statusMessage = u"WAIT-ISSUE"_s;

        QCOMPARE(ui::statusSentence(certificate), lower);
        QVERIFY(lower.contains(u"about to be issued"_s));
    }

    void everyStepHasWordsAndOnlyWaitingHasNoButton()
    {
        QSet<QString> labels;
        for (int step = 0; step <= static_cast<int>(core::NextStep::Wait); ++step) {
            const auto nextStep = core::NextStep(step);
            labels.insert(ui::nextStepLabel(nextStep));
            QVERIFY(ui::nextStepSentence(nextStep).endsWith(u'.'));
        }
        QCOMPARE(labels.size(), static_cast<int>(core::NextStep::Wait) + 1);
        QVERIFY(ui::isActionable(core::NextStep::UploadLetter));
        QVERIFY(!ui::isActionable(core::NextStep::WaitForReview));
    }

    void everyRefusalSaysWhy()
    {
        const Certificate certificate = certificateWith(1);
        QVERIFY(ui::refusalSentence(core::Refusal::None, certificate, now).isEmpty());
        for (int refusal = 1; refusal <= static_cast<int>(core::Refusal::UnknownStatus); ++refusal)
            QVERIFY(ui::refusalSentence(core::Refusal(refusal), certificate, now).endsWith(u'.'));
    }

    void theRenewalWindowIsNamedWithItsDate()
    {
        const QString text =
            ui::refusalSentence(core::Refusal::NotInRenewalWindow, certificateWith(1), now);
        QVERIFY2(text.contains(u"16 Jan 2027"_s), qPrintable(text));
        QVERIFY2(text.contains(u"84 days left"_s), qPrintable(text));
    }

    void daysAreCountedInWords()
    {
        QCOMPARE(ui::daysLeftText(12), u"12 days left"_s);
        QCOMPARE(ui::daysLeftText(1), u"1 day left"_s);
        QCOMPARE(ui::daysLeftText(0), u"expires today"_s);
        QCOMPARE(ui::daysLeftText(-1), u"expired yesterday"_s);
        QCOMPARE(ui::daysLeftText(-40), u"expired 40 days ago"_s);
    }

    void agesGrowCoarser()
    {
        QCOMPARE(ui::ageText(now.addSecs(-5), now), u"just now"_s);
        QCOMPARE(ui::ageText(now.addSecs(-125), now), u"2 min ago"_s);
        QCOMPARE(ui::ageText(now.addSecs(-3 * 3600), now), u"3 h ago"_s);
        QCOMPARE(ui::ageText(now.addDays(-1), now), u"1 day ago"_s);
        QCOMPARE(ui::ageText(now.addDays(-9), now), u"9 days ago"_s);
    }

    void productsAreNamedByBrandLevelAndCoverage()
    {
        Certificate certificate = certificateWith(1);
        certificate.packageType = 10; // facts.md 7.1
        QCOMPARE(ui::productText(certificate), u"GeoTrust OV, wildcard"_s);

        certificate.packageType = 4711;
        certificate.productName = u"Quantum OV"_s;
        QCOMPARE(ui::productText(certificate), u"Quantum OV"_s);

        certificate.productName.clear();
        QCOMPARE(ui::productText(certificate), u"Unknown product (4711)"_s);

        certificate.isUploaded = true;
        QCOMPARE(ui::productText(certificate), u"Uploaded"_s);
    }
};

CERTDESK_TEST(TestStatusText)
#include "tst_statustext.moc"
