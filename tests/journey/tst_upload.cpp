#include "tests/journey/deskstage.h"
#include "tests/support/sandboxvisitor.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"
#include "ui/upload/uploaddialog.h"
#include "ui/upload/uploadviewmodel.h"

#include <QAction>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using UploadStage = ui::UploadViewModel::Stage;

/// Certificates that openssl and keytool wrote into files, brought into the account of a real
/// sandbox program through CertDesk's own windows.
class TestUpload : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_stage->desk.closeAll(); } // what a failed test left open
    void cleanupTestCase() { m_stage.reset(); }
    void uploadsFilesThatAreDroppedOnTheTable();
    void findsThatItIsThereAlready();
    void uploadsALockedPfxWithoutKeepingItsKey();
    void uploadsAJavaKeystore();
    void tellsWhatTheProviderRefused();
    void neverCallsAnUnknownOutcomeFailed();

private:
    ui::UploadDialog *dialog() const { return m_stage->openDialog<ui::UploadDialog>(); }
    void press(const char *button) { m_stage->press<ui::UploadDialog>(button); }
    void dropOnTable(const QStringList &names)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &name : names)
            urls += QUrl::fromLocalFile(path(name));
        data.setUrls(urls);
        QWidget *target = &m_stage->window;
        QDragEnterEvent enter(target->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(target->rect().center()), Qt::CopyAction, &data, Qt::LeftButton,
                        {});
        QCoreApplication::sendEvent(target, &drop);
    }
    void waitFor(UploadStage stage) { m_stage->waitFor<ui::UploadDialog>(stage); }
    CertificateId uploaded() const { return dialog()->viewModel().outcome()->certificate; }
    bool isKeptHere(const CertificateId &id)
    {
        const auto row = m_stage->viewModel.certificate(id);
        return row && m_stage->journey.session().hasKey(*row);
    }

    QString path(const QString &name) const { return m_files.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    bool run(const QString &program, const QString &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_files.path());
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments.split(u' '));
        return process.waitForFinished() && process.exitCode() == 0;
    }
    // A key, its leaf and the issuer above it, as files.
    void makeFiles(const QString &domain, KeyAlgorithm algorithm = KeyAlgorithm::EcP256)
    {
        m_material = std::make_unique<TestMaterial>(algorithm, domain);
        const Secret key = *m_material->key.toPem();
        write(u"key.pem"_s, {key.bytes().data(), qsizetype(key.bytes().size())});
        write(u"leaf.pem"_s, m_material->chain.leafPem);
        write(u"issuer.pem"_s, m_material->issuer.pem());
    }

    std::unique_ptr<DeskStage> m_stage;
    std::unique_ptr<TestMaterial> m_material;
    QTemporaryDir m_files;
};

void TestUpload::initTestCase()
{
    m_stage = std::make_unique<DeskStage>(QStringList{u"--speed"_s, u"60"_s});
    m_stage->open();
}

void TestUpload::uploadsFilesThatAreDroppedOnTheTable()
{
    makeFiles(u"own.example"_s);
    dropOnTable({u"key.pem"_s, u"issuer.pem"_s, u"leaf.pem"_s});
    QTRY_VERIFY(dialog());
    dialog()->findChild<QLineEdit *>(u"alias"_s)->setText(u"from elsewhere"_s);
    press("upload");
    waitFor(UploadStage::Done);
    const CertificateId id = uploaded();
    QVERIFY(!dialog()->viewModel().outcome()->wasThere);

    QTRY_COMPARE_WITH_TIMEOUT(m_stage->window.currentCertificate(), id, DeskStage::longWait);
    const auto row = m_stage->viewModel.certificate(id);
    QVERIFY(row && row->isUploaded);
    QCOMPARE(row->domain, u"own.example"_s);
    QCOMPARE(row->alias, u"from elsewhere"_s);
    QCOMPARE(row->status, CertificateStatus::Issued);

    // "Save for my server" has all it needs, with the key from the keychain.
    QVERIFY(isKeptHere(id));
    QObject owner;
    const auto material = m_stage->journey.session().material(id, &owner);
    QTRY_VERIFY_WITH_TIMEOUT(material.isFinished(), DeskStage::longWait);
    QVERIFY(material.result());
    QCOMPARE(m_stage->journey.checkFiles(*material.result()), QString());
    QCOMPARE(material.result()->chain.fullChainPem(), m_material->chain.fullChainPem());
    press("close");
}

void TestUpload::findsThatItIsThereAlready()
{
    const auto before = m_stage->journey.session().certificates().certificates().size();
    const auto keys = m_stage->journey.keys().all(m_stage->journey.session().account().id)->size();
    m_stage->window.findChild<QAction *>(u"action.upload"_s)->trigger();
    QTRY_VERIFY(dialog());
    dialog()->addFiles({path(u"leaf.pem"_s), path(u"key.pem"_s), path(u"issuer.pem"_s)});
    press("upload");
    waitFor(UploadStage::Done);
    QVERIFY(dialog()->viewModel().outcome()->wasThere);
    QVERIFY(dialog()->findChild<QLabel *>(u"summary"_s)->text().contains(uploaded().value()));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->window.currentCertificate(), uploaded(),
                              DeskStage::longWait);
    QCOMPARE(m_stage->journey.session().certificates().certificates().size(), before);
    QCOMPARE(m_stage->journey.keys().all(m_stage->journey.session().account().id)->size(), keys);
    press("close");
}

void TestUpload::uploadsALockedPfxWithoutKeepingItsKey()
{
    makeFiles(u"pfx.example"_s, KeyAlgorithm::Rsa2048);
    QVERIFY(run(u"openssl"_s,
                u"pkcs12 -export -legacy -inkey key.pem -in leaf.pem -certfile issuer.pem "
                "-passout pass:Geheim -out site.pfx"_s));
    dropOnTable({u"site.pfx"_s});
    QTRY_VERIFY(dialog());
    auto *password = dialog()->findChild<QLineEdit *>(u"password"_s);
    QTRY_VERIFY(password->isVisible());
    password->setText(u"Geheim"_s);
    press("unlock");
    dialog()->findChild<QCheckBox *>(u"keepKey"_s)->setChecked(false);
    press("upload");
    waitFor(UploadStage::Done);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->window.currentCertificate(), uploaded(),
                              DeskStage::longWait);
    QVERIFY(!isKeptHere(uploaded()));
    press("close");
}

void TestUpload::uploadsAJavaKeystore()
{
    if (QStandardPaths::findExecutable(u"keytool"_s).isEmpty())
        QSKIP("no keytool");
    makeFiles(u"java.example"_s);
    QVERIFY(run(u"openssl"_s,
                u"pkcs12 -export -inkey key.pem -in leaf.pem -certfile issuer.pem -name site "
                "-passout pass:changeit -out site.p12"_s));
    QVERIFY(run(u"keytool"_s,
                u"-importkeystore -noprompt -srckeystore site.p12 -srcstorepass changeit "
                "-deststoretype JKS -deststorepass changeit -destkeystore site.jks"_s));
    dropOnTable({u"site.jks"_s});
    QTRY_VERIFY(dialog());
    auto *password = dialog()->findChild<QLineEdit *>(u"password"_s);
    QTRY_VERIFY(password->isVisible());
    password->setText(u"changeit"_s);
    press("unlock");
    press("upload");
    waitFor(UploadStage::Done);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->window.currentCertificate(), uploaded(),
                              DeskStage::longWait);
    QVERIFY(isKeptHere(uploaded()));
    press("close");
}

// The sandbox, as the provider may, takes no certificate that is its own authority.
void TestUpload::tellsWhatTheProviderRefused()
{
    QVERIFY(run(u"openssl"_s,
                u"req -x509 -newkey rsa:2048 -noenc -keyout self.key -out self.crt -days 30 -subj "
                "/CN=self.example -addext subjectAltName=DNS:self.example"_s));
    dropOnTable({u"self.crt"_s, u"self.key"_s});
    press("upload");
    auto *summary = dialog()->findChild<QLabel *>(u"summary"_s);
    QTRY_VERIFY_WITH_TIMEOUT(summary->text().contains(u"RequestId"), DeskStage::longWait);
    QCOMPARE(dialog()->viewModel().stage(), UploadStage::Choosing);
    QCOMPARE(dialog()->viewModel().problem()->kind, Error::Kind::Rejected);
    QVERIFY(dialog()->viewModel().canSend()); // once more, with other files
    press("close");
}

// The provider took it, and its answer was lost on the way.
void TestUpload::neverCallsAnUnknownOutcomeFailed()
{
    makeFiles(u"lost.example"_s);
    SandboxVisitor visitor(m_stage->journey.session().account());
    QCOMPARE(visitor.causeFault("kind=close&action=UploadCertificate&when=after"), QString());
    dropOnTable({u"leaf.pem"_s, u"key.pem"_s, u"issuer.pem"_s});
    press("upload");
    waitFor(UploadStage::Unknown);
    QVERIFY(dialog()->findChild<QLabel *>(u"summary"_s)->text().contains(u"look there"));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"upload"_s)->isVisible());

    const auto isListed = [this] {
        const auto &all = m_stage->journey.session().certificates().certificates();
        return std::ranges::count(all, u"lost.example"_s, &Certificate::domain);
    };
    QTRY_COMPARE_WITH_TIMEOUT(isListed(), 1, DeskStage::longWait);
    press("close");
}

CERTDESK_TEST(TestUpload)
#include "tst_upload.moc"
