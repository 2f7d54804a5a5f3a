#include "tests/journey/deskstage.h"
#include "tests/support/testmain.h"
#include "ui/models/certificatetablemodel.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Searches that the provider has to be asked for, in the main window, against the real sandbox
/// program.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatCouldBeHosted()
    {
        DeskStage stage({});
        stage.open();
        QTRY_VERIFY(stage.viewModel.table().rowCount() > 0);
        const qsizetype issued = stage.inStatus(CertificateStatus::Issued).size();
        QVERIFY(issued > 0 && issued < stage.viewModel.table().rowCount());
        auto *search = stage.window.findChild<QLineEdit *>(u"search"_s);
        QTest::keyClicks(search, u"hostable:yes"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stage.viewModel.table().rowCount(), issued, DeskStage::longWait);
        QVERIFY(stage.viewModel.hostable().sentence().isEmpty());
    }
};

CERTDESK_TEST(TestSearch)
#include "tst_search.moc"
