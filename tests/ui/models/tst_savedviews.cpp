#include "tests/support/testmain.h"
#include "ui/models/savedviews.h"

#include <QTemporaryDir>
#include <QTest>

using ui::RowColumn;
using ui::SavedView;
using ui::SavedViews;
using namespace Qt::StringLiterals;

namespace {

SavedView viewCalled(const QString &name)
{
    SavedView view;
    view.name = name;
    view.search = u"expires<30 \"北京 shop\""_s;
    view.counter = ui::Counter::Expiring;
    for (int column = 0; column < ui::columnCount; ++column)
        view.layout.columns.append({RowColumn(column), 100, column < 3});
    view.layout.order = {{RowColumn::Domain, Qt::DescendingOrder}};
    return view;
}

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<core::Settings> m_settings;

    QStringList names()
    {
        QStringList names;
        for (const SavedView &view : SavedViews(*m_settings).all())
            names += view.name;
        return names;
    }

private slots:
    void init()
    {
        const QString test = QString::fromLatin1(QTest::currentTestFunction());
        m_store = std::make_unique<QSettings>(m_folder.filePath(test), QSettings::IniFormat);
        m_settings = std::make_unique<core::Settings>(*m_store);
    }

    void areThereAfterARestart()
    {
        SavedViews(*m_settings).save(viewCalled(u"Zum Ärger"_s));
        m_store->sync();
        QSettings again(m_store->fileName(), QSettings::IniFormat);
        core::Settings settings(again);
        const auto view = SavedViews(settings).find(u"zum ärger"_s);
        QVERIFY(view);
        QVERIFY(*view == viewCalled(u"Zum Ärger"_s));
    }

    void oneOfTheSameNameIsReplaced()
    {
        SavedViews views(*m_settings);
        views.save(viewCalled(u"Shop"_s));
        SavedView other = viewCalled(u"shop"_s);
        other.counter.reset();
        views.save(other);
        QCOMPARE(names(), QStringList{u"shop"_s});
        QVERIFY(!views.find(u"SHOP"_s)->counter);
    }

    void areRenamedAndRemoved()
    {
        SavedViews views(*m_settings);
        for (const QString &name : {u"b"_s, u"a"_s, u"c"_s})
            views.save(viewCalled(name));
        views.rename(u"b"_s, u"B2"_s);
        views.rename(u"none"_s, u"x"_s);
        QCOMPARE(names(), (QStringList{u"a"_s, u"B2"_s, u"c"_s}));
        views.rename(u"a"_s, u"A"_s);
        views.rename(u"c"_s, u"b2"_s);
        QCOMPARE(names(), (QStringList{u"A"_s, u"b2"_s}));
        views.remove(u"a"_s);
        QCOMPARE(names(), QStringList{u"b2"_s});
    }

    void damagedOnesAreLeftOut()
    {
        m_settings->set(core::setting::savedViews,
                        R"([{"name":"a"},17,{"name":"","layout":{"columns":[{"name":"id"}]}},
                            {"name":"b","counter":"mood","layout":{"columns":[{"name":"id"}]}}])"_ba);
        QCOMPARE(names(), QStringList{u"b"_s});
        m_settings->set(core::setting::savedViews, "{"_ba);
        QCOMPARE(names(), QStringList());
    }
};

CERTDESK_TEST(TestSavedViews)
#include "tst_savedviews.moc"
