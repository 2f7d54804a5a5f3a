#include "core/operations/permissioncheck.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// The policy that people copy names every action that CertDesk calls, and no other: read from the
/// sources of core, the only place where requests are made.
class TestUsedActions : public QObject
{
    Q_OBJECT

private slots:
    void areThoseThatCoreCalls()
    {
        QSet<QString> told;
        for (const Site site : {Site::International, Site::Mainland})
            for (const UsedAction &action : usedActions(site, QDateTime::currentDateTimeUtc()))
                told.insert(action.name);
        const QSet<QString> called = calledActions();
        QVERIFY(called.size() > 20);
        QCOMPARE(QStringList((called - told).values()), QStringList());
        QCOMPARE(QStringList((told - called).values()), QStringList());
    }

private:
    static QSet<QString> actionsOfTheProvider()
    {
        QFile file(CERTDESK_SOURCE_DIR u"/sandbox/wire/contract.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QSet<QString> actions;
        const QJsonObject contract = QJsonDocument::fromJson(file.readAll()).object();
        for (const QString &service : contract.keys())
            for (const QString &action : contract[service]["actions"_L1].toObject().keys())
                actions.insert(action);
        return actions;
    }

    static QSet<QString> calledActions()
    {
        static const QRegularExpression literal(u"u\"([A-Z][A-Za-z]+)\"_s"_s);
        const QSet<QString> actions = actionsOfTheProvider();
        QSet<QString> called;
        QDirIterator sources(CERTDESK_SOURCE_DIR u"/core"_s, {u"*.cpp"_s}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile source(sources.next());
            if (source.fileName().endsWith("permissioncheck.cpp"_L1)
                || !source.open(QIODevice::ReadOnly))
                continue;
            auto names = literal.globalMatch(QString::fromUtf8(source.readAll()));
            while (names.hasNext())
                if (const QString name = names.next().captured(1); actions.contains(name))
                    called.insert(name);
        }
        return called;
    }
};

CERTDESK_TEST(TestUsedActions)
#include "tst_usedactions.moc"
