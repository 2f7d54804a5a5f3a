#include "tests/support/testmain.h"
#include "tests/ui/operations/scriptedchange.h"
#include "ui/operations/changedialog.h"
#include "ui/operations/consoletaskdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using core::Operation;

namespace {

const auto name = [](const char *text) { return QString::fromLatin1(text); };

} // namespace

class TestChangeDialog : public QObject
{
    Q_OBJECT

private slots:
    void namesWhatItWillDeleteAndWhatThatMeans();
    void cancelsOnReturnWhereItIsDangerous();
    void offersTheOldAliasToChange();
    void takesAProjectByNameOrNumber();
    void staysOpenToTellTheOutcome();
    void showsServersWordsAsPlainText();
    void leadsToTheConsoleWithTheStepsThere();
    void namesEveryControl();

private:
    ChangeDialog &open(Operation operation, const QList<core::Certificate> &certificates,
                       const ChangeDialog::Projects &projects = {})
    {
        m_script = ScriptedChange();
        m_dialog = std::make_unique<ChangeDialog>(
            std::make_unique<ChangeViewModel>(operation, certificates, m_script.calls(1),
                                              ScriptedChange::now()),
            projects);
        m_dialog->show();
        return *m_dialog;
    }
    template <typename Widget>
    Widget &part(const char *name)
    {
        return *m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }

    ScriptedChange m_script;
    std::unique_ptr<ChangeDialog> m_dialog;
};

void TestChangeDialog::namesWhatItWillDeleteAndWhatThatMeans()
{
    open(Operation::Delete, {ScriptedChange::certificate(u"old"_s, 3)});
    QCOMPARE(part<QLabel>("question").text(), u"Delete the certificate for old.example.com?"_s);
    QVERIFY(part<QLabel>("consequence").text().contains(u"can't be taken back"));
    QVERIFY(part<QLabel>("consequence").text().contains(u"keychain"));

    open(Operation::Delete,
         {ScriptedChange::certificate(u"a"_s, 3), ScriptedChange::certificate(u"b"_s, 1),
          ScriptedChange::certificate(u"c"_s, 10)});
    QVERIFY(part<QLabel>("question").text().contains(u'2')); // one is still valid
}

void TestChangeDialog::cancelsOnReturnWhereItIsDangerous()
{
    open(Operation::Revoke, {ScriptedChange::certificate(u"a"_s, 1)});
    QVERIFY(part<QPushButton>("close").isDefault());
    open(Operation::Resubmit, {ScriptedChange::certificate(u"a"_s, 2)});
    QVERIFY(part<QPushButton>("start").isDefault());
}

void TestChangeDialog::offersTheOldAliasToChange()
{
    core::Certificate certificate = ScriptedChange::certificate(u"a"_s, 1);
    certificate.alias = u"shop"_s;
    open(Operation::EditAlias, {certificate});
    QCOMPARE(part<QLineEdit>("input").text(), u"shop"_s);
    part<QLineEdit>("input").setText(u" web shop "_s);
    part<QPushButton>("start").click();
    QTRY_COMPARE(m_script.inputs, QStringList{u"web shop"_s});
}

void TestChangeDialog::takesAProjectByNameOrNumber()
{
    open(Operation::MoveToProject, {ScriptedChange::certificate(u"a"_s, 1)},
         {{0, u"Default"_s}, {17, u"Shop"_s}});
    auto &project = part<QComboBox>("project");
    project.setCurrentIndex(1);
    QCOMPARE(m_dialog->viewModel().input().project, 17);
    project.setEditText(u"1234"_s);
    QCOMPARE(m_dialog->viewModel().input().project, 1234);
    QVERIFY(part<QPushButton>("start").isEnabled());
    project.setEditText(u"Shopp"_s);
    QVERIFY(!part<QPushButton>("start").isEnabled());
}

void TestChangeDialog::staysOpenToTellTheOutcome()
{
    open(Operation::Resubmit,
         {ScriptedChange::certificate(u"a"_s, 2), ScriptedChange::certificate(u"b"_s, 2)});
    part<QPushButton>("start").click();
    QTRY_COMPARE(m_script.sent.size(), 1);
    m_dialog->reject(); // Esc: stops, but has something to tell
    QVERIFY(m_dialog->isVisible());
    m_script.succeed();

    QTRY_VERIFY(part<QLabel>("summary").text().contains(u"1 of 2"));
    QVERIFY(part<QPushButton>("retry").isVisible());
    part<QPushButton>("copyReport").click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"b.example.com"));
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
}

void TestChangeDialog::showsServersWordsAsPlainText()
{
    core::Certificate certificate = ScriptedChange::certificate(u"a"_s, 3);
    certificate.domain = u"<b>bold</b>"_s;
    open(Operation::Delete, {certificate});
    QCOMPARE(part<QLabel>("question").textFormat(), Qt::PlainText);
    const auto &rows = part<QTableView>("rows");
    QVERIFY(!rows.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"));
}

void TestChangeDialog::leadsToTheConsoleWithTheStepsThere()
{
    for (const Operation operation : core::allOperations) {
        const auto certificate = ScriptedChange::certificate(u"abc123"_s, 1);
        if (operation == Operation::OpenConsole
            || core::performer(operation, certificate, core::Site::International)
                != core::Performer::Console)
            continue;
        ConsoleTaskDialog dialog(operation, certificate);
        QVERIFY(!dialog.findChild<QLabel *>(name("reason"))->text().isEmpty());
        const QString steps = dialog.findChild<QLabel *>(name("steps"))->text();
        QVERIFY(steps.contains(u"abc123") && steps.contains(u"2.  "));
        QSignalSpy opened(&dialog, &ConsoleTaskDialog::openConsoleRequested);
        dialog.findChild<QPushButton *>(name("openConsole"))->click();
        QCOMPARE(opened.size(), 1);
    }
}

void TestChangeDialog::namesEveryControl()
{
    open(Operation::MoveToProject, {ScriptedChange::certificate(u"a"_s, 1)});
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty() || widget->parentWidget()->inherits("QComboBox"),
                 widget->metaObject()->className());
    }
}

CERTDESK_TEST(TestChangeDialog)
#include "tst_changedialog.moc"
