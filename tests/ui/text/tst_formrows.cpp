#include "tests/support/testmain.h"
#include "ui/text/formrows.h"

#include <QFormLayout>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A form with a row before and a row after the two that come and go.
struct Form
{
    Form()
        : layout(new QFormLayout(&window))
        , rows(*layout)
        , one(new QLabel(u"1"_s))
        , two(new QLabel(u"2"_s))
    {
        layout->addRow(u"before"_s, new QLabel(u"0"_s));
        rows.add(u"&one"_s, one);
        rows.add(u"two"_s, two);
        layout->addRow(u"after"_s, new QLabel(u"3"_s));
    }

    /// The labels of the rows that are in the form, from top to bottom.
    QStringList labels() const
    {
        QStringList all;
        for (int row = 0; row < layout->rowCount(); ++row)
            all.append(qobject_cast<QLabel *>(layout->itemAt(row, QFormLayout::LabelRole)->widget())
                           ->text());
        return all;
    }

    QWidget window;
    QFormLayout *layout;
    ui::FormRows rows;
    QLabel *one;
    QLabel *two;
};

} // namespace

class TestFormRows : public QObject
{
    Q_OBJECT

private slots:
    void takesRowsOutAndPutsThemBackInTheirPlace();
    void leavesNoGap();
    void keepsWhatItTookOut();
};

void TestFormRows::takesRowsOutAndPutsThemBackInTheirPlace()
{
    Form form;
    const QStringList all{u"before"_s, u"&one"_s, u"two"_s, u"after"_s};
    QCOMPARE(form.labels(), all);
    form.rows.setShown(form.one, false);
    QCOMPARE(form.labels(), QStringList({u"before"_s, u"two"_s, u"after"_s}));
    form.rows.setShown(form.two, false);
    QCOMPARE(form.labels(), QStringList({u"before"_s, u"after"_s}));
    form.rows.setShown(form.two, true);
    QCOMPARE(form.labels(), QStringList({u"before"_s, u"two"_s, u"after"_s}));
    form.rows.setShown(form.one, true);
    form.rows.setShown(form.one, true);
    QCOMPARE(form.labels(), all);
}

void TestFormRows::leavesNoGap()
{
    Form form;
    form.window.show();
    const int tall = form.window.sizeHint().height();
    form.rows.setShown(form.one, false);
    form.rows.setShown(form.two, false);
    QVERIFY(!form.one->isVisible());
    const int row = form.one->sizeHint().height() + form.layout->verticalSpacing();
    QCOMPARE(form.window.sizeHint().height(), tall - 2 * row);
    form.rows.setShown(form.one, true);
    QVERIFY(form.one->isVisible());
    QCOMPARE(form.window.sizeHint().height(), tall - row);
}

void TestFormRows::keepsWhatItTookOut()
{
    Form form;
    form.rows.setShown(form.one, false);
    QCOMPARE(form.one->window(), &form.window);
    form.rows.setShown(form.one, true);
    const auto *label = qobject_cast<QLabel *>(form.layout->labelForField(form.one));
    QVERIFY(label);
    QCOMPARE(label->buddy(), form.one); // its mnemonic still leads to the field
}

CERTDESK_TEST(TestFormRows)
#include "tst_formrows.moc"
