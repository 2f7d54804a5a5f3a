#include "tests/support/testmain.h"
#include "ui/accounts/firststartdialog.h"
#include "ui/accounts/permissions.h"
#include "ui/accounts/settingsdialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestStartDialogs : public QObject
{
    Q_OBJECT

private slots:
    void threeWaysToBegin_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QList<int>>("signalCounts"); // sandbox, connect, quit

        QTest::newRow("sandbox") << u"trySandbox"_s << QList<int>{1, 0, 0};
        QTest::newRow("account") << u"connectAccount"_s << QList<int>{0, 1, 0};
        QTest::newRow("quit") << u"quit"_s << QList<int>{0, 0, 1};
    }

    void threeWaysToBegin()
    {
        QFETCH(QString, button);
        QFETCH(QList<int>, signalCounts);
        ui::FirstStartDialog dialog;
        QSignalSpy sandbox(&dialog, &ui::FirstStartDialog::sandboxChosen);
        QSignalSpy account(&dialog, &ui::FirstStartDialog::connectChosen);
        QSignalSpy quit(&dialog, &ui::FirstStartDialog::quitChosen);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *choice = dialog.findChild<QAbstractButton *>(button);

        QVERIFY(!choice->accessibleName().isEmpty());
        QVERIFY(!choice->accessibleDescription().isEmpty());
        QTest::mouseClick(choice, Qt::LeftButton);

        QCOMPARE((QList<int>{static_cast<int>(sandbox.count()), static_cast<int>(account.count()),
                             static_cast<int>(quit.count())}),
                 signalCounts);
        QVERIFY(!dialog.isVisible());
    }

    void closingIsQuitting()
    {
        ui::FirstStartDialog dialog;
        QSignalSpy quit(&dialog, &ui::FirstStartDialog::quitChosen);
        dialog.show();
        dialog.close();
        QCOMPARE(quit.count(), 1);
    }

    void settingsAreWrittenOnOkOnly()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        core::Settings settings(store);
        {
            ui::SettingsDialog dialog(settings);
            dialog.findChild<QSpinBox *>(u"noticeDays"_s)->setValue(45);
            dialog.reject();
        }
        QCOMPARE(settings.get(core::setting::renewalNoticeDays), 30);

        ui::SettingsDialog dialog(settings);
        QSignalSpy rule(&dialog, &ui::SettingsDialog::expiryRuleChanged);
        QSignalSpy language(&dialog, &ui::SettingsDialog::languageChanged);
        auto *languages = dialog.findChild<QComboBox *>(u"language"_s);
        languages->setCurrentIndex(languages->findData(u"zh_CN"_s));
        dialog.findChild<QSpinBox *>(u"noticeDays"_s)->setValue(45);
        auto *shares = dialog.findChild<QComboBox *>(u"noticeShare"_s);
        QCOMPARE(shares->currentText(), u"a third"_s);
        shares->setCurrentIndex(shares->findData(2));
        QTest::mouseClick(dialog.findChild<QAbstractButton *>(u"ok"_s), Qt::LeftButton);

        QCOMPARE(settings.get(core::setting::renewalNoticeDays), 45);
        QCOMPARE(settings.get(core::setting::language), u"zh_CN"_s);
        QCOMPARE(settings.get(core::setting::renewalNoticeShare), 2);
        QCOMPARE(rule.count(), 1);
        QCOMPARE(rule[0][0].value<core::ExpiryRule>(), (core::ExpiryRule{45, 2}));
        QCOMPARE(language.count(), 1);
    }

    void theMinimalPolicyIsAPolicy()
    {
        const QJsonDocument policy = QJsonDocument::fromJson(ui::minimalPolicy().toUtf8());
        const QJsonObject statement = policy[u"statement"_s].toArray().first().toObject();
        const QJsonArray actions = statement[u"action"_s].toArray();

        QCOMPARE(statement[u"effect"_s].toString(), u"allow"_s);
        QVERIFY(actions.contains(u"ssl:DescribeCertificates"_s));
        QVERIFY(actions.contains(u"ssl:UploadConfirmLetter"_s));
        QVERIFY(!actions.contains(u"ssl:*"_s));
    }
};

CERTDESK_TEST(TestStartDialogs)
#include "tst_startdialogs.moc"
