#include "core/base/pendingtask.h"
#include "tests/support/testmain.h"
#include "ui/main/hostablesearch.h"
#include "ui/models/certificatetablemodel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using namespace ui;

class TestHostableSearch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_asked.clear();
        m_table = std::make_unique<CertificateTableModel>();
        m_table->setCertificates(PackedCertificates({named(u"a"_s), named(u"b"_s)}));
        m_search = std::make_unique<HostableSearch>(*m_table, nullptr);
        m_search->setAsk([this](QObject *) {
            m_asked.emplace_back();
            return QList{m_asked.back().task()};
        });
        m_search->setListTime(noon);
    }

    void asksOnceSomebodySearches()
    {
        QCOMPARE(m_asked.size(), 0U);
        type(u"hostable:yes"_s);
        type(u"hostable:yes a"_s);
        QCOMPARE(m_asked.size(), 1U);
        QCOMPARE(m_table->rowCount(), 0); // it is not known yet
        QVERIFY(m_search->sentence().contains(u"Asking"));
        m_asked[0].finish(QSet{CertificateId(u"b"_s)});
        QTRY_VERIFY(m_search->sentence().isEmpty());
        type(u"hostable:yes"_s);
        QCOMPARE(shown(), QStringList({u"b"_s}));
        type(u"hostable:no"_s);
        QCOMPARE(shown(), QStringList({u"a"_s}));
        QCOMPARE(m_asked.size(), 1U);
    }

    void asksAgainForANewerList()
    {
        type(u"hostable:yes"_s);
        m_asked[0].finish(QSet{CertificateId(u"b"_s)});
        QTRY_COMPARE(shown(), QStringList({u"b"_s}));
        m_search->setListTime(noon.addSecs(60));
        QCOMPARE(m_asked.size(), 2U);
        QCOMPARE(shown(), QStringList({u"b"_s})); // meanwhile
        m_asked[1].finish(QSet{CertificateId(u"a"_s)});
        QTRY_COMPARE(shown(), QStringList({u"a"_s}));
        // Where nobody asks, it is forgotten instead.
        type(u""_s);
        m_search->setListTime(noon.addSecs(120));
        QCOMPARE(m_asked.size(), 2U);
        QVERIFY(!m_table->context().hostable);
    }

    void saysWhyItIsNotKnown()
    {
        type(u"hostable:yes"_s);
        Error error;
        error.kind = Error::Kind::Rejected;
        error.requestId = u"request-7"_s;
        m_asked[0].finish(Failure(error));
        QTRY_VERIFY2(m_search->sentence().contains(u"request-7"), qPrintable(m_search->sentence()));
        QCOMPARE(m_table->rowCount(), 0);
        type(u""_s);
        QVERIFY(m_search->sentence().isEmpty());
        type(u"hostable:no"_s); // another try
        QCOMPARE(m_asked.size(), 2U);
    }

    void forgetsWithTheAccount()
    {
        type(u"hostable:yes"_s);
        m_search->forget();
        m_asked[0].finish(QSet{CertificateId(u"b"_s)});
        QCoreApplication::processEvents();
        QVERIFY(!m_table->context().hostable);
        m_search->setListTime(noon); // the other account's
        QCOMPARE(m_asked.size(), 2U);
    }

private:
    static Certificate named(const QString &id)
    {
        Certificate certificate;
        certificate.id = CertificateId(id);
        certificate.domain = id + u".example.com"_s;
        return certificate;
    }
    void type(const QString &text)
    {
        m_table->setSearch(text);
        m_search->setWanted(m_table->asksHostable());
    }
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < m_table->rowCount(); ++row)
            ids += m_table->idAt(row).value();
        return ids;
    }

    const QDateTime noon{QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
    std::vector<PendingTask<QSet<CertificateId>>> m_asked;
    std::unique_ptr<CertificateTableModel> m_table;
    std::unique_ptr<HostableSearch> m_search;
};

CERTDESK_TEST(TestHostableSearch)
#include "tst_hostablesearch.moc"
