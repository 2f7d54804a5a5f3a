#include "tests/support/testmain.h"
#include "tests/ui/models/tablefixture.h"

#include <QTest>

/// What a renewal means for the rows of the old certificate and of the new one.
class TestRenewalRows : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CertificateTableModel> m_model;

private slots:
    void init()
    {
        m_model = std::make_unique<CertificateTableModel>();
        m_model->setContext(sampleContext());
        m_model->setCertificates(support::sampleCertificates());
    }

    void aRenewedOneStopsAlarmingOnceTheNewOneIsIssued()
    {
        Certificate old =
            support::sampleCertificate(u"old"_s, u"x.example"_s, CertificateStatus::Issued, 9, 5);
        old.renewedBy = CertificateId(u"new"_s);
        Certificate renewed = support::sampleCertificate(u"new"_s, u"x.example"_s,
                                                         CertificateStatus::LetterMissing, 9, 0);
        m_model->setCertificates({old, renewed});
        QCOMPARE(m_model->count(Counter::Expiring), 1);
        QVERIFY(cell(*m_model, u"old"_s, RowColumn::Expires, Qt::ToolTipRole)
                    .contains(u"not issued yet"_s));

        renewed =
            support::sampleCertificate(u"new"_s, u"x.example"_s, CertificateStatus::Issued, 9, 190);
        m_model->setCertificates({old, renewed});
        QCOMPARE(m_model->count(Counter::Expiring), 0);
        QVERIFY(cell(*m_model, u"old"_s, RowColumn::Expires, Qt::ToolTipRole)
                    .contains(u"the certificate new renews it"_s));

        m_model->setCertificates({old}); // not in the list: the provider's word counts
        QCOMPARE(m_model->count(Counter::Expiring), 0);
    }

    void aRenewalUnderWayIsTheNextStep()
    {
        ui::RowContext context = sampleContext();
        context.renewals.insert(CertificateId(u"aB3xYz9k"_s), {});
        m_model->setContext(context);

        const ui::RowState *state = m_model->state(CertificateId(u"aB3xYz9k"_s));
        QCOMPARE(state->status.nextStep, core::NextStep::ContinueRenewal);
        QVERIFY(!state->status.needsAction);
    }

    void aRenewalFinishedHereLeadsToTheNewOne()
    {
        ui::RowContext context = sampleContext();
        ui::RenewalMark mark;
        mark.unfinished = false;
        mark.successor = CertificateId(u"t6YuI9oP"_s);
        context.renewals.insert(CertificateId(u"aB3xYz9k"_s), mark);
        m_model->setContext(context);

        QCOMPARE(m_model->state(CertificateId(u"aB3xYz9k"_s))->status.nextStep,
                 core::NextStep::ShowSuccessor);
    }

    // The renewal submits the data itself; the letter stays the new row's own step.
    void theNewCertificateOfARenewalKeepsItsOwnSteps()
    {
        ui::RowContext context = sampleContext();
        ui::RenewalMark mark;
        mark.part = ui::RenewalMark::Part::IsMade;
        context.renewals.insert(CertificateId(u"p7OiU4yT"_s), mark);
        context.renewals.insert(CertificateId(u"t6YuI9oP"_s), mark);
        m_model->setContext(context);

        QCOMPARE(m_model->state(CertificateId(u"p7OiU4yT"_s))->status.nextStep,
                 core::NextStep::ContinueRenewal);
        QCOMPARE(m_model->state(CertificateId(u"t6YuI9oP"_s))->status.nextStep,
                 core::NextStep::UploadLetter);
    }

    void aReissueTakesThePlaceOfItsOriginal()
    {
        Certificate old =
            support::sampleCertificate(u"old"_s, u"x.example"_s, CertificateStatus::Issued, 9, 90);
        old.replacedBy = CertificateId(u"new"_s);
        Certificate reissued =
            support::sampleCertificate(u"new"_s, u"x.example"_s, CertificateStatus::Issued, 9, 90);
        reissued.replaces = CertificateId(u"old"_s);
        m_model->setCertificates({old, reissued});

        QCOMPARE(m_model->state(old.id)->successor, reissued.id);
        QVERIFY(m_model->state(old.id)->isReplaced);
        QCOMPARE(m_model->state(reissued.id)->predecessor, old.id);
    }
};

CERTDESK_TEST(TestRenewalRows)
#include "tst_renewalrows.moc"
