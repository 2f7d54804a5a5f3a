#include "tests/support/testmain.h"
#include "tests/ui/operations/scriptedupdate.h"
#include "ui/operations/updatedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ui;
using core::UpdateStatus;

class TestUpdateDialog : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_script = std::make_unique<ScriptedUpdate>(); }
    void takesTicksAndTheOldOne();
    void showsHowEachResourceStands();
    void asksBeforeItRollsBack();
    void canBeClosedAtAnyTime();
    void namesEveryControl();

private:
    void open()
    {
        m_dialog = std::make_unique<UpdateDialog>(m_script->viewModel());
        m_dialog->show();
        QTRY_VERIFY(m_dialog->viewModel().stage() != UpdateViewModel::Stage::Looking);
    }
    template <typename Widget>
    Widget &part(const char *name)
    {
        return *m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    static QList<core::UpdateItem> mixedItems()
    {
        return {ScriptedUpdate::item(1, UpdateStatus::Done),
                ScriptedUpdate::item(2, UpdateStatus::Failed, u"No <b>quota</b> left."_s)};
    }
    // The list of updates has one, which has ended; it is looked at.
    void openEnded()
    {
        core::UpdateRecord past;
        past.id = 9;
        past.status = UpdateStatus::Failed;
        past.createdAt = QDateTime({2026, 11, 27}, {10, 0}, Qt::UTC);
        m_script->recordList = QList{past};
        m_script->items = mixedItems();
        open();
        part<QComboBox>("records").setCurrentIndex(1);
        emit part<QComboBox>("records").activated(1);
        QTRY_VERIFY(part<QPushButton>("retry").isVisible());
    }

    std::unique_ptr<ScriptedUpdate> m_script;
    std::unique_ptr<UpdateDialog> m_dialog;
};

void TestUpdateDialog::takesTicksAndTheOldOne()
{
    m_script->find(u"old"_s,
                   {{u"clb"_s, u"ap-guangzhou"_s, 2}, {u"lighthouse"_s, u"ap-guangzhou"_s, 1}});
    open();
    QVERIFY(part<QLabel>("headline").text().contains(u"new.example.com"));
    auto &places = part<QTreeWidget>("places");
    QCOMPARE(places.topLevelItemCount(), 2);
    QCOMPARE(places.topLevelItem(0)->checkState(0), Qt::Checked);
    QVERIFY(places.topLevelItem(1)->isDisabled());
    QVERIFY(part<QPushButton>("start").isEnabled());
    places.topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!part<QPushButton>("start").isEnabled());
    places.topLevelItem(0)->setCheckState(0, Qt::Checked);
    part<QCheckBox>("ignoreOld").setChecked(true);
    QTest::mouseClick(&part<QPushButton>("start"), Qt::LeftButton);
    QVERIFY(m_script->requests.back().ignoresOldNotices);

    m_script->find(u"older"_s, {});
    open();
    part<QComboBox>("older").setCurrentIndex(1);
    emit part<QComboBox>("older").activated(1);
    QTRY_VERIFY(part<QLabel>("summary").text().contains(u"Nothing in this account"));
}

void TestUpdateDialog::showsHowEachResourceStands()
{
    openEnded();
    auto &items = part<QTreeWidget>("items");
    QVERIFY(items.isVisible() && !part<QTreeWidget>("places").isVisible());
    QCOMPARE(items.topLevelItem(1)->text(3), u"✗ failed: No <b>quota</b> left."_s);
    QVERIFY(!items.topLevelItem(1)->toolTip(3).contains(u"<b>")); // words, never markup
    QCOMPARE(items.topLevelItem(0)->text(2), u"lb-1"_s);
    QVERIFY(part<QLabel>("summary").text().contains(u"1 of 2"));
    QTest::mouseClick(&part<QPushButton>("retry"), Qt::LeftButton);
    QCOMPARE(m_script->retried, QList<qint64>{9});
}

void TestUpdateDialog::asksBeforeItRollsBack()
{
    openEnded();
    QTest::mouseClick(&part<QPushButton>("rollBack"), Qt::LeftButton);
    auto *question = m_dialog->findChild<QMessageBox *>(u"rollBackQuestion"_s);
    QVERIFY(question);
    QVERIFY(question->text().contains(u"1 resources"));
    QVERIFY(question->defaultButton() == question->button(QMessageBox::Cancel));
    question->button(QMessageBox::Cancel)->click();
    QVERIFY(m_script->rolledBack.isEmpty());

    QTest::mouseClick(&part<QPushButton>("rollBack"), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->findChild<QPushButton *>(u"confirmRollBack"_s));
    for (auto *button : m_dialog->findChildren<QPushButton *>(u"confirmRollBack"_s))
        if (button->isVisible())
            button->click();
    QCOMPARE(m_script->rolledBack, QList<qint64>{9});
}

void TestUpdateDialog::canBeClosedAtAnyTime()
{
    m_script->find(u"old"_s, {{u"clb"_s, u"ap-guangzhou"_s, 2}});
    open();
    QTest::mouseClick(&part<QPushButton>("start"), Qt::LeftButton);
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    m_dialog.reset();
    m_script->starting.back().finish(core::StartedUpdate{17, false});
    QCoreApplication::sendPostedEvents(); // nobody is there to hear
    QVERIFY(m_script->polled.isEmpty());
}

void TestUpdateDialog::namesEveryControl()
{
    openEnded();
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isControl = widget->inherits("QPushButton") || widget->inherits("QCheckBox")
            || widget->inherits("QComboBox") || widget->inherits("QTreeWidget");
        if (!isControl)
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(widget->inherits("QAbstractButton") || !widget->accessibleName().isEmpty(),
                 qPrintable(widget->objectName()));
    }
}

CERTDESK_TEST(TestUpdateDialog)
#include "tst_updatedialog.moc"
