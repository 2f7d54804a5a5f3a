#include "tests/support/documentedoperations.h"
#include "tests/support/testmain.h"
#include "tests/ui/main/mainwindowfixture.h"
#include "ui/text/operationtext.h"

#include <QAction>

#include <algorithm>

using namespace core;

/// Every status, kind and site in the real table: what the window lets a person do with the row is
/// what the provider documents, and what it does not let says why.
class TestEveryOperation : public QObject, private MainWindowFixture
{
    Q_OBJECT

private slots:
    void cleanup() { end(); }
    void isOfferedAsTheProviderDocumentsIt_data()
    {
        QTest::addColumn<Site>("site");
        QTest::newRow("international") << Site::International;
        QTest::newRow("mainland") << Site::Mainland;
    }
    void isOfferedAsTheProviderDocumentsIt()
    {
        QFETCH(Site, site);
        begin();
        m_account->account.site = site;
        m_viewModel->showAccounts({{m_account->account, &m_account->list, &m_account->renewals}});
        QList<Case> cases;
        for (const documented::Kind &kind : documented::kinds)
            for (int status = 0; status < documented::statuses; ++status) {
                cases += {kind, status, false, false};
                if (status == 1) // only there it matters how long it is valid, and what is ignored
                    cases += {{kind, status, true, false},
                              {kind, status, false, true},
                              {kind, status, true, true}};
            }
        QList<Certificate> all;
        for (const Case &each : std::as_const(cases))
            all += documented::certificate(each.kind, each.status, each.late, each.ignored,
                                           m_account->now);
        load(all);
        QCOMPARE(m_viewModel->table().rowCount(), all.size());
        for (qsizetype i = 0; i < all.size(); ++i)
            check(all[i], cases[i], site);
    }

private:
    struct Case
    {
        documented::Kind kind;
        int status;
        bool late;
        bool ignored;
    };

    static bool isFor(const QAction &action, Operation operation)
    {
        const QString label = ui::operationLabel(operation);
        return action.text() == label
            || action.text().startsWith(QString(label).remove(u'…') + u" – "_s);
    }
    void check(const Certificate &certificate, const Case &made, Site site)
    {
        const auto &[kind, status, late, ignored] = made;
        m_window->selectCertificate(certificate.id);
        QCOMPARE(current(), certificate.id);
        int seen = 0;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (!action->objectName().startsWith("operation."_L1))
                continue;
            const auto operation = std::ranges::find_if(
                allOperations, [action](Operation each) { return isFor(*action, each); });
            QVERIFY2(operation != allOperations.end(), qPrintable(action->text()));
            ++seen;
            const QString where = certificate.id.value() + u' ' + action->objectName();
            const bool isAllowed = documented::allows(*operation, kind, status, late, ignored);
            QVERIFY2(action->isEnabled() == isAllowed, qPrintable(where));
            QVERIFY2(action->text().contains(u" – ") != isAllowed, qPrintable(where)); // why not
            if (isAllowed)
                QVERIFY2((performer(*operation, certificate, site) == Performer::CertDesk)
                             == documented::isForCertDesk(*operation, kind, status, site),
                         qPrintable(where));
        }
        QCOMPARE(seen, static_cast<int>(allOperations.size()));
    }
};

CERTDESK_TEST(TestEveryOperation)
#include "tst_everyoperation.moc"
