#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/testmain.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Reissues for a key of the provider's and for the certificate's own, through CertDesk's windows,
/// against the real sandbox program.
class TestReissueJourney : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void theProviderMakesTheKey();
    void theKeyOfHereServesOnceMore();

private:
    ui::QuickRenewalDialog *dialog() const
    {
        const auto dialogs = m_stage->window.findChildren<ui::QuickRenewalDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }
    const Renewal *renewal() const { return dialog()->viewModel().renewal(); }
    Certificate find(const CertificateId &id) { return *m_stage->viewModel.certificate(id); }
    void press(const char *button);
    void reissue(const CertificateId &certificate, const QList<const char *> &choices);
    void publishIfAsked();
    QByteArray keyOf(const CertificateId &certificate);

    std::unique_ptr<DeskStage> m_stage;
    CertificateId m_old;
};

void TestReissueJourney::init()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"2000"_s});
    m_stage->open();
    const QList<Certificate> issued = m_stage->inStatus(CertificateStatus::Issued);
    const auto old = std::ranges::find(issued, u"www.harbor-bakery.test"_s, &Certificate::domain);
    QVERIFY(old != issued.end());
    m_old = old->id;
}

void TestReissueJourney::press(const char *button)
{
    auto *found = dialog()->findChild<QAbstractButton *>(QString::fromLatin1(button));
    QVERIFY2(found, button);
    QTRY_VERIFY2_WITH_TIMEOUT(found->isVisible() && found->isEnabled(),
                              qPrintable(dialog()->viewModel().blocker()), DeskStage::longWait);
    QTest::mouseClick(found, Qt::LeftButton, {}, {8, found->height() / 2});
}

void TestReissueJourney::reissue(const CertificateId &certificate,
                                 const QList<const char *> &choices)
{
    delete dialog();
    m_stage->window.selectCertificate(certificate);
    auto *action = m_stage->window.findChild<QAction *>(u"operation.reissue"_s);
    QVERIFY2(action->isEnabled(), qPrintable(action->toolTip()));
    action->trigger();
    QTRY_VERIFY(dialog());
    press("renewNow");
    for (const char *choice : choices)
        press(choice);
    press("next");
    press("purchase");
    QTRY_VERIFY_WITH_TIMEOUT(!renewal()->newCertificate.isEmpty(), DeskStage::longWait);
    publishIfAsked();
    QTRY_COMPARE_WITH_TIMEOUT(renewal()->state, RenewalState::Ready, DeskStage::longWait);
    m_stage->journey.session().certificates().refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->statusOf(renewal()->newCertificate),
                              CertificateStatus::Issued, DeskStage::longWait);
    QCOMPARE(find(renewal()->newCertificate).replaces, certificate);
}

void TestReissueJourney::publishIfAsked()
{
    QTRY_VERIFY_WITH_TIMEOUT(renewal()->state == RenewalState::Ready
                                 || !renewal()->records.isEmpty(),
                             DeskStage::longWait);
    SandboxVisitor registrar(m_stage->journey.session().account());
    const auto records = renewal()->records; // they may change meanwhile
    for (const ValidationRecord &record : records)
        QCOMPARE(registrar.addRecord(record), QString());
}

/// The key's hash that goes with the certificate when files are saved for a server; empty without.
QByteArray TestReissueJourney::keyOf(const CertificateId &certificate)
{
    const auto material = m_stage->journey.session().material(certificate, this);
    if (!QTest::qWaitFor([&] { return material.isFinished(); }, DeskStage::longWait)
        || !material.result() || !material.result()->key)
        return {};
    return *material.result()->key->spkiSha256();
}

void TestReissueJourney::theProviderMakesTheKey()
{
    reissue(m_old, {"providerMakesKey", "providerAlgorithm_Rsa2048"});
    QVERIFY(m_stage->journey.session().hasKey(find(renewal()->newCertificate)));
    QVERIFY(!renewal()->key.isEmpty()); // it is in the keychain of this computer now
    QCOMPARE(keyOf(renewal()->newCertificate), renewal()->spkiSha256);
    QVERIFY(!renewal()->spkiSha256.isEmpty());
}

void TestReissueJourney::theKeyOfHereServesOnceMore()
{
    reissue(m_old, {});
    const CertificateId first = renewal()->newCertificate;
    const QByteArray key = renewal()->spkiSha256;
    QVERIFY(!key.isEmpty());

    reissue(first, {"originalKey"});
    const CertificateId second = renewal()->newCertificate;
    QVERIFY(second != first);
    QCOMPARE(renewal()->spkiSha256, key);
    QCOMPARE(keyOf(second), key);
    QVERIFY(m_stage->journey.session().hasKey(find(first)));
    QVERIFY(m_stage->journey.session().hasKey(find(second)));
}

CERTDESK_TEST(TestReissueJourney)
#include "tst_reissuejourney.moc"
