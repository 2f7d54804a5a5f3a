#include "tests/support/testmain.h"
#include "ui/accounts/connectaccountdialog.h"
#include "ui/accounts/connectaccountviewmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using core::Error;
using ui::ConnectAccountViewModel;
using Stage = ui::ConnectAccountViewModel::Stage;
using namespace Qt::StringLiterals;

/// A provider and a keychain that answer as the test says, and remember what they were given.
struct ConnectScript
{
    core::Result<void> verified;
    core::Result<void> saved;
    bool answers = true;
    QStringList verifiedKeys;
    QList<core::Account> savedAccounts;

    core::Task<void> answer(const core::Result<void> &result)
    {
        if (answers)
            return core::readyTask(result);
        m_pending.start();
        return m_pending.future();
    }

    ConnectAccountViewModel::Verify verify()
    {
        return [this](const core::Account &, const core::SharedSecret &key, QObject *) {
            verifiedKeys +=
                QString::fromUtf8(key->bytes().data(), static_cast<qsizetype>(key->bytes().size()));
            return answer(verified);
        };
    }
    ConnectAccountViewModel::Save save()
    {
        return [this](const core::Account &account, const core::SharedSecret &, QObject *) {
            savedAccounts += account;
            return answer(saved);
        };
    }

private:
    QPromise<core::Result<void>> m_pending;
};

namespace {

core::SharedSecret secretOf(const QByteArray &text)
{
    return std::make_shared<const core::Secret>(
        std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

Error errorOf(Error::Kind kind, const QString &code = {})
{
    return {kind, code, {}, {}, {}};
}

} // namespace

class TestConnectAccount : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ConnectScript> m_script;
    std::unique_ptr<ConnectAccountViewModel> m_viewModel;

    void fillIn()
    {
        m_viewModel->setSecretId(u"  AKIDEXAMPLE\n"_s);
        m_viewModel->setKeyEntered(true);
    }

private slots:
    void init()
    {
        m_script = std::make_unique<ConnectScript>();
        m_viewModel = std::make_unique<ConnectAccountViewModel>(
            [](const core::Account &) { return core::AccountId(u"a1"_s); }, m_script->verify(),
            m_script->save());
    }

    void nothingIsAskedBeforeBothAreEntered()
    {
        QVERIFY(!m_viewModel->canConnect());
        m_viewModel->setSecretId(u"AKIDEXAMPLE"_s);
        QVERIFY(!m_viewModel->canConnect());
        m_viewModel->connectAccount(secretOf("key"));
        QVERIFY(m_script->verifiedKeys.isEmpty());
        m_viewModel->setKeyEntered(true);
        QVERIFY(m_viewModel->canConnect());
    }

    void aGoodKeyIsVerifiedThenSaved()
    {
        QSignalSpy connected(m_viewModel.get(), &ConnectAccountViewModel::connected);
        m_viewModel->setSite(core::Site::Mainland);
        fillIn();
        m_viewModel->connectAccount(secretOf("Gu5t9xGARNpq"));

        QTRY_COMPARE(connected.count(), 1);
        QCOMPARE(m_script->verifiedKeys, QStringList{u"Gu5t9xGARNpq"_s});
        QCOMPARE(m_script->savedAccounts.size(), 1);
        const core::Account account = m_script->savedAccounts.first();
        QCOMPARE(account.id, core::AccountId(u"a1"_s));
        QCOMPARE(account.site, core::Site::Mainland);
        QCOMPARE(account.secretId, u"AKIDEXAMPLE"_s); // without the blanks of the paste
        QCOMPARE(account.name, u"AKIDEXAMPLE"_s); // no name was given
    }

    void aRefusedKeyIsToldAndNothingIsSaved_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("word");

        QTest::newRow("wrong SecretKey")
            << errorOf(Error::Kind::Unauthorized, u"AuthFailure.SignatureFailure"_s)
            << u"SecretKey"_s;
        QTest::newRow("revoked key")
            << errorOf(Error::Kind::Unauthorized, u"AuthFailure.SecretIdNotFound"_s)
            << u"disabled"_s;
        QTest::newRow("no permission")
            << errorOf(Error::Kind::Unauthorized, u"AuthFailure.UnauthorizedOperation"_s)
            << u"may not"_s;
        QTest::newRow("clock") << errorOf(Error::Kind::ClockWrong) << u"clock"_s;
        QTest::newRow("no network") << errorOf(Error::Kind::Unreachable) << u"reached"_s;
        QTest::newRow("HTML instead of an answer")
            << errorOf(Error::Kind::Malformed) << u"does not understand"_s;
    }

    void aRefusedKeyIsToldAndNothingIsSaved()
    {
        QFETCH(Error, error);
        QFETCH(QString, word);
        m_script->verified = core::Failure(error);
        fillIn();
        m_viewModel->connectAccount(secretOf("key"));

        QTRY_VERIFY(m_viewModel->problem().has_value());
        QVERIFY2(m_viewModel->problem()->what.contains(word),
                 qPrintable(m_viewModel->problem()->what));
        QVERIFY(m_script->savedAccounts.isEmpty());
        QCOMPARE(m_viewModel->stage(), Stage::Editing);
        QVERIFY(m_viewModel->canConnect()); // what was typed is still there
    }

    void withoutAKeychainTheAccountIsNotConnected()
    {
        QSignalSpy connected(m_viewModel.get(), &ConnectAccountViewModel::connected);
        m_script->saved = core::fail(Error::Kind::KeychainAbsent);
        fillIn();
        m_viewModel->connectAccount(secretOf("key"));

        QTRY_VERIFY(m_viewModel->problem().has_value());
        QVERIFY(m_viewModel->problem()->what.contains(u"keychain"_s));
        QVERIFY(m_viewModel->problem()->what.contains(u"nothing was saved"_s));
        QCOMPARE(connected.count(), 0);
    }

    void cancellingStopsBeforeAnythingIsSaved()
    {
        m_script->answers = false;
        fillIn();
        m_viewModel->connectAccount(secretOf("key"));
        QCOMPARE(m_viewModel->stage(), Stage::Verifying);
        QVERIFY(!m_viewModel->canConnect());

        m_viewModel->cancel();
        QCOMPARE(m_viewModel->stage(), Stage::Editing);
        QVERIFY(m_script->savedAccounts.isEmpty());
    }

    void theProblemGoesWithTheNextChange()
    {
        m_script->verified = core::fail(Error::Kind::Unreachable);
        fillIn();
        m_viewModel->connectAccount(secretOf("key"));
        QTRY_VERIFY(m_viewModel->problem().has_value());
        m_viewModel->setSecretId(u"AKIDOTHER"_s);
        QVERIFY(!m_viewModel->problem());
    }

    void theDialogKeepsTheInputAndClearsTheKeyAtTheEnd()
    {
        ui::ConnectAccountDialog dialog(*m_viewModel);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *secretId = dialog.findChild<QLineEdit *>(u"secretId"_s);
        auto *secretKey = dialog.findChild<QLineEdit *>(u"secretKey"_s);
        auto *button = dialog.findChild<QPushButton *>(u"connect"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QCOMPARE(secretKey->echoMode(), QLineEdit::Password);
        QVERIFY(!button->isEnabled());

        m_script->verified =
            core::fail(Error::Kind::Unauthorized, {}, u"AuthFailure.SignatureFailure"_s);
        QTest::keyClicks(secretId, u"AKIDEXAMPLE"_s);
        QTest::keyClicks(secretKey, u" wrong "_s);
        QTest::mouseClick(button, Qt::LeftButton);
        auto *message = dialog.findChild<QLabel *>(u"messageBar.text"_s);
        QTRY_VERIFY(message->text().contains(u"SecretKey"_s));
        QCOMPARE(secretId->text(), u"AKIDEXAMPLE"_s);
        QCOMPARE(secretKey->text(), u" wrong "_s);

        m_script->verified = {};
        secretKey->setText(u"right"_s);
        QTest::keyClick(secretKey, Qt::Key_Return);
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(m_script->verifiedKeys, (QStringList{u"wrong"_s, u"right"_s}));
        QVERIFY(secretKey->text().isEmpty());
    }

    void aTemporaryKeyComesWithItsToken()
    {
        ui::ConnectAccountDialog dialog(*m_viewModel);
        dialog.findChild<QLineEdit *>(u"secretId"_s)->setText(u"AKIDEXAMPLE"_s);
        dialog.findChild<QLineEdit *>(u"secretKey"_s)->setText(u"key"_s);
        auto *token = dialog.findChild<QLineEdit *>(u"token"_s);
        QCOMPARE(token->echoMode(), QLineEdit::Password);
        token->setText(u" token \n"_s);
        dialog.findChild<QPushButton *>(u"connect"_s)->click();
        QTRY_COMPARE(m_viewModel->stage(), Stage::Done);
        QCOMPARE(m_script->verifiedKeys,
                 QStringList{u"key\ntoken"_s}); // as accesssecret.h joins them
        QVERIFY(token->text().isEmpty());
    }

    void aNewKeyLeavesTheRestOfTheAccount()
    {
        core::Account known{core::AccountId(u"a7"_s),
                            u"Blue Whale"_s,
                            core::Site::Mainland,
                            u"AKIDOLD"_s,
                            {},
                            {},
                            {}};
        known.color = 5;
        ConnectAccountViewModel viewModel(known, m_script->verify(), m_script->save());
        ui::ConnectAccountDialog dialog(viewModel);
        QVERIFY(dialog.windowTitle().contains(u"Blue Whale"_s));
        QVERIFY(!dialog.findChild<QComboBox *>(u"site"_s)->isEnabled());
        auto *secretId = dialog.findChild<QLineEdit *>(u"secretId"_s);
        QCOMPARE(secretId->text(), u"AKIDOLD"_s);
        secretId->setText(u"AKIDNEW"_s);
        dialog.findChild<QLineEdit *>(u"secretKey"_s)->setText(u"key"_s);
        dialog.findChild<QPushButton *>(u"connect"_s)->click();

        QTRY_COMPARE(m_script->savedAccounts.size(), 1);
        known.secretId = u"AKIDNEW"_s;
        QCOMPARE(m_script->savedAccounts.first(), known);
    }

    void theSiteIsChosenInTheDialog()
    {
        ui::ConnectAccountDialog dialog(*m_viewModel);
        dialog.findChild<QComboBox *>(u"site"_s)->setCurrentIndex(1);
        QCOMPARE(m_viewModel->account().site, core::Site::Mainland);
    }
};

CERTDESK_TEST(TestConnectAccount)
#include "tst_connectaccount.moc"
