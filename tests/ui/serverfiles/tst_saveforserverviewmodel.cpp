#include "core/base/background.h"
#include "tests/support/testauthority.h"
#include "tests/support/testmain.h"
#include "ui/serverfiles/installsteps.h"
#include "ui/serverfiles/saveforserverviewmodel.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ServerKind;
using ui::SaveForServerViewModel;

namespace {

core::Secret secret(const char *text)
{
    return core::Secret(std::span<const char>(text, std::strlen(text)));
}

core::ServerMaterial makeMaterial()
{
    const TestAuthority root(u"Test Root"_s);
    const TestAuthority issuer = root.below(u"Test Issuer"_s);
    auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    const QByteArray leaf = issuer.leaf(*key, {u"shop.example.com"_s});
    core::ServerMaterial material;
    material.chain = core::readChain(leaf + issuer.pem()).value();
    material.key = std::make_shared<const core::PrivateKey>(std::move(*key));
    return material;
}

core::Error error(core::Error::Kind kind)
{
    core::Error error;
    error.kind = kind;
    return error;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSaveForServerViewModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    core::Result<core::ServerMaterial> m_material;

    std::unique_ptr<SaveForServerViewModel> open(bool hasKey = true)
    {
        SaveForServerViewModel::Target target;
        target.domain = u"shop.example.com"_s;
        target.folder = m_folder->path();
        target.hasKey = hasKey;
        return std::make_unique<SaveForServerViewModel>(
            target, [this](QObject *) { return core::readyTask(m_material); });
    }

    static void saveAndWait(SaveForServerViewModel &viewModel)
    {
        viewModel.save();
        QTRY_VERIFY(!viewModel.isSaving());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_material = makeMaterial();
    }

    void eachServerGetsItsFiles_data()
    {
        QTest::addColumn<ServerKind>("server");
        QTest::addColumn<QStringList>("files");
        const QStringList pem{u"shop.example.com_bundle.crt"_s, u"shop.example.com.key"_s};
        const QStringList pfx{u"shop.example.com.pfx"_s};
        QTest::newRow("nginx") << ServerKind::Nginx << pem;
        QTest::newRow("Apache") << ServerKind::Apache << pem;
        QTest::newRow("IIS") << ServerKind::Iis << pfx;
        QTest::newRow("Tomcat") << ServerKind::Tomcat << pfx;
        QTest::newRow("other") << ServerKind::Other << pem;
    }

    void eachServerGetsItsFiles()
    {
        QFETCH(ServerKind, server);
        QFETCH(QStringList, files);
        const auto viewModel = open();
        viewModel->setServer(server);
        viewModel->setPassword(secret("correct horse"));
        viewModel->setRepetition(secret("correct horse"));
        QCOMPARE(viewModel->fileNames(), files);
        QSignalSpy saved(viewModel.get(), &SaveForServerViewModel::saved);

        saveAndWait(*viewModel);

        QVERIFY2(!viewModel->error(), qPrintable(viewModel->problemWords()));
        QCOMPARE(saved.size(), 1);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), files.size());
        for (const QString &file : files) {
            QVERIFY(!contentOf(m_folder->filePath(file)).isEmpty());
            QVERIFY2(viewModel->steps().contains(file), qPrintable(viewModel->steps()));
        }
    }

    void thePkcs12OpensWithTheTypedPassword()
    {
        const auto viewModel = open();
        viewModel->setServer(ServerKind::Iis);
        viewModel->setPassword(secret("Pässwort"));
        viewModel->setRepetition(secret("Pässwort"));
        saveAndWait(*viewModel);

        const QByteArray file = contentOf(m_folder->filePath(u"shop.example.com.pfx"_s));
        QVERIFY(core::readPkcs12(file, secret("Pässwort")));
        QVERIFY(!core::readPkcs12(file, secret("other")));
    }

    void theGeneratedPasswordOpensTheFile()
    {
        const auto viewModel = open();
        viewModel->setServer(ServerKind::Tomcat);
        viewModel->generatePassword();
        QVERIFY(viewModel->canSave());
        saveAndWait(*viewModel);

        const QByteArray file = contentOf(m_folder->filePath(u"shop.example.com.pfx"_s));
        QVERIFY(core::readPkcs12(file, viewModel->password()));
        viewModel->startOver();
        QVERIFY(viewModel->password().isEmpty());
    }

    void aPasswordHasToBeRight_data()
    {
        QTest::addColumn<ServerKind>("server");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("fine");
        QTest::newRow("none") << ServerKind::Iis << ""_ba
                              << ""_ba << false;
        QTest::newRow("once") << ServerKind::Iis << "abc"_ba
                              << ""_ba << false;
        QTest::newRow("differ") << ServerKind::Iis << "abc"_ba
                                << "abd"_ba << false;
        QTest::newRow("shorter") << ServerKind::Iis << "abc"_ba
                                 << "ab"_ba << false;
        QTest::newRow("match") << ServerKind::Iis << "abc"_ba
                               << "abc"_ba << true;
        QTest::newRow("Chinese for IIS") << ServerKind::Iis << "密码"_ba
                                         << "密码"_ba << true;
        QTest::newRow("Chinese for Java") << ServerKind::Tomcat << "密码"_ba
                                          << "密码"_ba << false;
        QTest::newRow("PEM needs none") << ServerKind::Nginx << ""_ba
                                        << ""_ba << true;
    }

    void aPasswordHasToBeRight()
    {
        QFETCH(ServerKind, server);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, fine);
        const auto viewModel = open();
        viewModel->setServer(server);
        viewModel->setPassword(core::Secret(first));
        viewModel->setRepetition(core::Secret(second));

        QCOMPARE(viewModel->canSave(), fine);
        QCOMPARE(viewModel->blocker().isEmpty(), fine);
    }

    void filesThatAreThereAreReplacedOnlyWhenAsked()
    {
        const QString path = m_folder->filePath(u"shop.example.com.key"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("the old key");
        old.close();
        const auto viewModel = open();
        QSignalSpy question(viewModel.get(), &SaveForServerViewModel::replaceQuestion);

        viewModel->save();
        QCOMPARE(question.size(), 1);
        QCOMPARE(question[0][0].toStringList(), QStringList{path});
        QVERIFY(!viewModel->isSaving());
        QCOMPARE(contentOf(path), "the old key");

        viewModel->save(true);
        QTRY_VERIFY(viewModel->isSaved());
        QVERIFY(contentOf(path).startsWith("-----BEGIN"));
    }

    void aFolderThatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("none") << QString();
        QTest::newRow("gone") << u"/no/such/folder"_s;
        QTest::newRow("a file") << QString(QStringLiteral(CERTDESK_SOURCE_DIR)
                                           + u"/CMakeLists.txt"_s);
    }

    void aFolderThatCannotBeUsedIsNamed()
    {
        QFETCH(QString, folder);
        const auto viewModel = open();
        viewModel->setFolder(folder);
        QVERIFY(!viewModel->folderProblem().isEmpty());
        QVERIFY(!viewModel->canSave());
    }

    void aReadOnlyFolderIsNamed()
    {
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
        const auto viewModel = open();
        if (QFileInfo(m_folder->path()).isWritable())
            QSKIP("The superuser may write everywhere.");
        QVERIFY(!viewModel->canSave());
    }

    void aFolderThatGoesWhileSavingFailsInWordsAndWorksLater()
    {
        const auto viewModel = open();
        const QString path = m_folder->path();
        SaveForServerViewModel::Target target;
        target.domain = u"shop.example.com"_s;
        target.folder = path;
        SaveForServerViewModel failing(target, [&](QObject *) {
            QDir().rmdir(path);
            return core::readyTask(m_material);
        });

        saveAndWait(failing);

        QVERIFY(!failing.isSaved());
        QCOMPARE(failing.error()->kind, core::Error::Kind::FileUnwritable);
        QVERIFY(!failing.problemWords().isEmpty());
        QDir().mkpath(path);
        saveAndWait(*viewModel);
        QVERIFY(viewModel->isSaved());
    }

    void aLockedKeychainWritesNothingAndIsTriedAgain()
    {
        m_material = core::Failure(error(core::Error::Kind::KeychainLocked));
        const auto viewModel = open();
        saveAndWait(*viewModel);
        QCOMPARE(viewModel->error()->kind, core::Error::Kind::KeychainLocked);
        QVERIFY(QDir(m_folder->path()).isEmpty());

        m_material = makeMaterial();
        saveAndWait(*viewModel);
        QVERIFY(viewModel->isSaved());
        QVERIFY(!viewModel->error());
    }

    void withoutAKeyOnlyTheChainIsOffered_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("known before") << true;
        QTest::newRow("found out while saving") << false;
    }

    void withoutAKeyOnlyTheChainIsOffered()
    {
        QFETCH(bool, isKnown);
        m_material->key.reset();
        const auto viewModel = open(!isKnown);
        viewModel->setServer(ServerKind::Nginx);
        if (!isKnown) {
            saveAndWait(*viewModel);
            QVERIFY(!viewModel->isSaved());
            QVERIFY(QDir(m_folder->path()).isEmpty());
            QVERIFY(!viewModel->problemWords().isEmpty());
        }
        QCOMPARE(viewModel->fileNames(), QStringList{u"shop.example.com_bundle.crt"_s});

        saveAndWait(*viewModel);

        QCOMPARE(viewModel->savedFiles().size(), 1);
        QCOMPARE(contentOf(viewModel->savedFiles()[0]), m_material->chain.fullChainPem());
        QVERIFY(viewModel->steps().contains(u"shop.example.com_bundle.crt"_s));
    }

    void theKeyOfAnotherCertificateIsRefused()
    {
        m_material->key = makeMaterial().key;
        const auto viewModel = open();
        saveAndWait(*viewModel);
        QVERIFY(viewModel->error());
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void closingWhileWritingIsSafe()
    {
        auto viewModel = open();
        viewModel->save();
        QVERIFY(viewModel->isSaving());
        viewModel.reset();
        core::backgroundPool().waitForDone();
        QCoreApplication::sendPostedEvents();
    }

    void aSecondSaveWhileWritingDoesNothing()
    {
        int loads = 0;
        SaveForServerViewModel::Target target;
        target.domain = u"shop.example.com"_s;
        target.folder = m_folder->path();
        SaveForServerViewModel viewModel(target, [&](QObject *) {
            ++loads;
            return core::readyTask(m_material);
        });
        viewModel.save();
        viewModel.save();
        QTRY_VERIFY(viewModel.isSaved());
        QCOMPARE(loads, 1);
    }
};

CERTDESK_TEST(TestSaveForServerViewModel)
#include "tst_saveforserverviewmodel.moc"
