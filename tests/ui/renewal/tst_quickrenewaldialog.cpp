#include "core/crypto/certificaterequest.h"
#include "tests/support/scriptedrenewals.h"
#include "tests/support/testmain.h"
#include "tests/ui/renewal/sampleday.h"
#include "ui/renewal/quickrenewaldialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::RenewalState;

namespace {

core::Certificate oldCertificate()
{
    core::Certificate certificate;
    certificate.id = core::CertificateId(u"old1"_s);
    certificate.domain = u"shop.example.com"_s;
    certificate.packageType = geoTrustOv;
    certificate.notAfter = now().addDays(12);
    return certificate;
}

core::Account namedAccount()
{
    core::Account account;
    account.name = u"Example Ltd"_s;
    return account;
}

ui::QuickRenewalViewModel::Seams seams()
{
    ui::QuickRenewalViewModel::Seams seams;
    seams.companies = [](QObject *) {
        core::Company company;
        company.id = 1;
        company.name = u"<b>Example</b> Ltd"_s;
        return core::readyTask(core::Result<QList<core::Company>>(QList{company}));
    };
    seams.managers = [](qint64, QObject *) {
        core::Manager manager;
        manager.id = 7;
        manager.firstName = u"Ada"_s;
        manager.email = u"ada@example.com"_s;
        return core::readyTask(core::Result<QList<core::Manager>>(QList{manager}));
    };
    return seams;
}

} // namespace

class TestQuickRenewalDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<tests::ScriptedRenewals> m_renewals;
    std::unique_ptr<ui::QuickRenewalDialog> m_dialog;

    void open()
    {
        m_dialog =
            std::make_unique<ui::QuickRenewalDialog>(std::make_unique<ui::QuickRenewalViewModel>(
                ui::OrderTask::Renew, oldCertificate(), namedAccount(), *m_renewals, seams(), now));
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QTRY_VERIFY(m_dialog->viewModel().contacts().loading()
                    != ui::RenewalContacts::Loading::Running);
    }

    void openIn(RenewalState state)
    {
        core::Renewal renewal;
        renewal.id = core::RenewalId(u"r1"_s);
        renewal.plan.certificate = oldCertificate();
        renewal.state = state;
        renewal.csrPem = "the CSR";
        m_renewals->add(renewal);
        open();
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        auto *widget = m_dialog->findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }

    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(name));
        // Pages may be longer than the window: what matters is that the click reaches the button.
        QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
    }

private slots:
    void init() { m_renewals = std::make_unique<tests::ScriptedRenewals>(); }

    void cleanup()
    {
        m_dialog.reset();
        m_renewals.reset();
    }

    void clicksLeadToOnePurchase()
    {
        open();
        QTRY_COMPARE(find<QComboBox>(u"company"_s)->currentText(), u"<b>Example</b> Ltd"_s);
        click(u"renewNow"_s);
        click(u"keyAlgorithm_Rsa2048"_s);
        click(u"next"_s);
        click(u"next"_s);
        auto *purchase = find<QPushButton>(u"purchase"_s);
        QVERIFY(purchase->isVisible());
        QVERIFY(!purchase->isEnabled());

        const core::RenewalId id = m_renewals->all().constFirst().id;
        m_renewals->move(id, RenewalState::KeyReady);
        QVERIFY(!purchase->isEnabled());
        click(u"confirmSpend"_s);
        QTest::mouseDClick(purchase, Qt::LeftButton);
        QTest::mouseClick(purchase, Qt::LeftButton);

        QCOMPARE(m_renewals->purchases.size(), 1);
        QCOMPARE(m_renewals->prepared.at(0).algorithm, core::KeyAlgorithm::Rsa2048);
        QVERIFY(find<QWidget>(u"orderedPage"_s)->isVisible());
    }

    void enterGoesOnAndNeverBuysByItself()
    {
        open();
        for (int press = 0; press < 10; ++press)
            QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QVERIFY(find<QWidget>(u"checkPage"_s)->isVisible());

        m_renewals->move(m_renewals->all().constFirst().id, RenewalState::KeyReady);
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QVERIFY(m_renewals->purchases.isEmpty());

        find<QCheckBox>(u"confirmSpend"_s)->setFocus();
        QTest::keyClick(find<QCheckBox>(u"confirmSpend"_s), Qt::Key_Space);
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_renewals->purchases.size(), 1);
    }

    void escapeClosesAndLosesNothing()
    {
        open();
        click(u"renewNow"_s);
        click(u"next"_s);
        click(u"next"_s);
        QVERIFY(!find<QLabel>(u"closingNote"_s)->text().isEmpty());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        m_dialog.reset();

        m_renewals->move(m_renewals->all().constFirst().id, RenewalState::KeyReady);
        open();
        QVERIFY(find<QWidget>(u"checkPage"_s)->isVisible());
        QVERIFY(m_renewals->abandoned.isEmpty());
    }

    void aChangeLinkLeadsBack()
    {
        openIn(RenewalState::KeyReady);
        click(u"changeKey"_s);
        QVERIFY(find<QWidget>(u"keyPage"_s)->isVisible());
        click(u"back"_s);
        QVERIFY(find<QWidget>(u"confirmPage"_s)->isVisible());
    }

    void aPastedCsrIsJudgedWhileTyping()
    {
        open();
        click(u"renewNow"_s);
        click(u"pasteCsr"_s);
        auto *next = find<QPushButton>(u"next"_s);
        auto *text = find<QPlainTextEdit>(u"csrText"_s);
        QVERIFY(!next->isEnabled());

        text->setPlainText(u"-----BEGIN PRIVATE KEY-----\nsecret"_s);
        QVERIFY(!next->isEnabled());
        QVERIFY(text->toPlainText().isEmpty());
        QVERIFY(find<QLabel>(u"csrVerdict"_s)->text().contains(u"private key"_s));

        const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
        text->setPlainText(
            QString::fromLatin1(core::createRequest(*key, {u"shop.example.com"_s})->pem));
        QVERIFY2(next->isEnabled(), qPrintable(find<QLabel>(u"csrVerdict"_s)->text()));
    }

    void aDroppedFileIsRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"site.csr"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
        file.write(core::createRequest(*key, {u"shop.example.com"_s})->pem);
        file.close();
        open();
        click(u"renewNow"_s);
        click(u"pasteCsr"_s);

        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(file.fileName())});
        QGuiApplication::clipboard()->setMimeData(data);
        find<QPlainTextEdit>(u"csrText"_s)->paste();

        QVERIFY(find<QPushButton>(u"next"_s)->isEnabled());
        QVERIFY(find<QPlainTextEdit>(u"csrText"_s)->toPlainText().startsWith(u"-----BEGIN"_s));
    }

    void theNextStepIsAnnounced_data()
    {
        QTest::addColumn<RenewalState>("state");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("letter") << RenewalState::AwaitingLetter << u"openLetter"_s
                                << QByteArray(SIGNAL(letterRequested(core::RenewalId)));
        QTest::newRow("record") << RenewalState::AwaitingValidation << u"openDns"_s
                                << QByteArray(SIGNAL(dnsRequested(core::RenewalId)));
        QTest::newRow("files") << RenewalState::Ready << u"saveForServer"_s
                               << QByteArray(SIGNAL(saveRequested(core::RenewalId)));
        QTest::newRow("console") << RenewalState::AwaitingConsole << u"openConsole"_s
                                 << QByteArray(SIGNAL(openConsoleRequested()));
    }

    void theNextStepIsAnnounced()
    {
        QFETCH(RenewalState, state);
        QFETCH(QString, button);
        QFETCH(QByteArray, signal);
        openIn(state);
        QVERIFY(find<QPushButton>(button)->isDefault());
        QSignalSpy announced(m_dialog.get(), signal.constData());
        click(button);
        QCOMPARE(announced.size(), 1);
        if (state == RenewalState::AwaitingConsole)
            QCOMPARE(QGuiApplication::clipboard()->text(), u"the CSR"_s);
    }

    void payingAsksWithTheSum()
    {
        openIn(RenewalState::AwaitingPayment);
        core::Renewal &renewal = m_renewals->get(core::RenewalId(u"r1"_s));
        renewal.deal = core::Deal{};
        renewal.deal->id = core::DealId(u"2026112300001"_s);
        renewal.deal->totalCents = 1200;
        renewal.deal->currency = u"USD"_s;
        emit m_renewals->changed(renewal.id);

        click(u"payNow"_s);
        QVERIFY(m_renewals->payments.isEmpty());
        auto *question = find<QMessageBox>(u"payQuestion"_s);
        QVERIFY2(question->text().contains(u"USD 12"_s), qPrintable(question->text()));
        QTest::mouseClick(question->findChild<QPushButton *>(u"confirmPay"_s), Qt::LeftButton);

        QCOMPARE(m_renewals->payments.size(), 1);
    }

    void aRefusalShowsTheProvidersWordsAsText()
    {
        openIn(RenewalState::Refused);
        core::Error refusal;
        refusal.kind = core::Error::Kind::Rejected;
        refusal.message = u"<img src=x> company phone is wrong"_s;
        refusal.requestId = u"req-77"_s;
        m_renewals->fail(core::RenewalId(u"r1"_s), refusal);

        auto *page = find<QWidget>(u"orderedPage"_s);
        auto *text = page->findChild<QLabel *>(u"problemText"_s);
        QVERIFY(text->text().contains(refusal.message));
        QCOMPARE(text->textFormat(), Qt::PlainText);
        auto *copy = page->findChild<QPushButton *>(u"copyRequestId"_s);
        QVERIFY(copy->isVisible());
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"req-77"_s);
    }

    void everyControlHasANameForScreenReaders()
    {
        open();
        const auto widgets = m_dialog->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
                || qobject_cast<const QLabel *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget)) // a combo box's list
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool hasName = !widget->accessibleName().isEmpty()
                || (button && (!button->text().isEmpty() || button->isHidden()));
            QVERIFY2(!widget->objectName().isEmpty() && hasName,
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                                + widget->objectName()));
        }
    }
};

CERTDESK_TEST(TestQuickRenewalDialog)
#include "tst_quickrenewaldialog.moc"
