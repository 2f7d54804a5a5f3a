#include "tests/support/testmain.h"
#include "tests/ui/upload/scriptedupload.h"
#include "ui/upload/uploadtext.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;
using Kind = core::UploadFinding::Kind;
using Stage = UploadViewModel::Stage;

namespace {

core::UploadOutcome outcome(const QString &id, bool wasThere = false)
{
    return {core::CertificateId(id), wasThere, std::nullopt};
}

bool says(const UploadViewModel &viewModel, Kind kind)
{
    return std::ranges::find(viewModel.bundle().findings, kind, &core::UploadFinding::kind)
        != viewModel.bundle().findings.end();
}

} // namespace

class TestUploadViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_script = std::make_unique<ScriptedUpload>();
        m_viewModel = std::make_unique<UploadViewModel>(m_script->calls());
    }
    void takesFilesOneAfterAnother();
    void asksForAPasswordOnlyWhereItIsNeeded();
    void sendsNothingWithAnotherKey();
    void leavesOutWhatItCannotRead();
    void completesTheChainWhenAsked();
    void saysWhyTheChainStaysIncomplete();
    void sendsOnceAndForgetsTheKeys();
    void canBeSentAgainAfterARefusal();
    void neverSendsAgainWhatMayHaveHappened();
    void tellsThatItWasThere();
    void wantsANumberForTheProject();
    void showsFindingsAsWords();

private:
    void open(const QStringList &names)
    {
        QStringList paths;
        for (const QString &name : names)
            paths += m_script->path(name);
        m_viewModel->files().add(paths);
        QTRY_VERIFY(!m_viewModel->isWorking());
    }

    std::unique_ptr<ScriptedUpload> m_script;
    std::unique_ptr<UploadViewModel> m_viewModel;
};

void TestUploadViewModel::takesFilesOneAfterAnother()
{
    QVERIFY(!m_viewModel->canSend());
    open({u"chain.pem"_s});
    QVERIFY(says(*m_viewModel, Kind::NoKey));
    QVERIFY(!m_viewModel->canSend());
    open({u"key.pem"_s});
    QVERIFY(says(*m_viewModel, Kind::KeyFits));
    QVERIFY(m_viewModel->canSend());
    open({u"key.pem"_s}); // once more: not twice
    QCOMPARE(m_viewModel->files().all().size(), std::size_t(2));
    m_viewModel->files().remove(m_viewModel->files().all().back().number);
    QTRY_VERIFY(!m_viewModel->isWorking());
    QVERIFY(!m_viewModel->canSend());
}

void TestUploadViewModel::asksForAPasswordOnlyWhereItIsNeeded()
{
    open({u"chain.pem"_s, u"key.pem"_s});
    QVERIFY(!m_viewModel->files().firstLocked());
    m_viewModel->files().clear();
    m_script->writePfx();
    open({u"site.pfx"_s});
    const UploadFile *locked = m_viewModel->files().firstLocked();
    QVERIFY(locked && !locked->isPasswordWrong);
    QVERIFY(m_viewModel->blocker().contains(u"site.pfx"));

    m_viewModel->files().unlock(locked->number, core::Secret("Word"_ba));
    QTRY_VERIFY(!m_viewModel->isWorking());
    QVERIFY(m_viewModel->files().firstLocked()->isPasswordWrong);
    m_viewModel->files().unlock(m_viewModel->files().firstLocked()->number,
                                core::Secret("word"_ba));
    QTRY_VERIFY(!m_viewModel->isWorking());
    QVERIFY(m_viewModel->canSend());
    QCOMPARE(uploadFileText(m_viewModel->files().all().front()),
             u"2 certificates, 1 private keys"_s); // English has no forms without its translation
}

void TestUploadViewModel::sendsNothingWithAnotherKey()
{
    open({u"chain.pem"_s, u"other.pem"_s});
    QVERIFY(says(*m_viewModel, Kind::OtherKey));
    m_viewModel->send();
    QVERIFY(m_script->sent.empty());
    QCOMPARE(m_viewModel->stage(), Stage::Choosing);
}

void TestUploadViewModel::leavesOutWhatItCannotRead()
{
    m_script->write(u"letter.txt"_s, "Dear customer");
    QVERIFY(QDir(m_script->folder.path()).mkdir(u"folder"_s));
    open({u"chain.pem"_s, u"letter.txt"_s, u"gone.pem"_s, u"folder"_s, u"key.pem"_s});
    int unusable = 0;
    for (const UploadFile &file : m_viewModel->files().all())
        unusable += file.state == UploadFile::State::Unusable ? 1 : 0;
    QCOMPARE(unusable, 3);
    QVERIFY(uploadFileText(m_viewModel->files().all()[1]).contains(u"no certificate or key"));
    QVERIFY(m_viewModel->canSend());
}

void TestUploadViewModel::completesTheChainWhenAsked()
{
    m_script->material.issuer.issuerUrl = u"http://ca.example/issuer"_s;
    const auto leaf = m_script->material.issuer.leaf(m_script->material.key, {u"example.com"_s});
    m_script->write(u"leaf.pem"_s, leaf);
    open({u"leaf.pem"_s, u"key.pem"_s});
    QVERIFY(says(*m_viewModel, Kind::IssuerMissing));
    QVERIFY(m_viewModel->canSend()); // a warning
    QVERIFY(m_viewModel->canCompleteChain());
    QVERIFY(m_script->fetchedFor.isEmpty()); // not by itself

    m_viewModel->completeChain();
    m_viewModel->completeChain(); // a second click
    QCOMPARE(m_script->fetchedFor, QList<QByteArray>{leaf});
    QVERIFY(!m_viewModel->canSend());
    m_script->fetch(
        QList<QByteArray>{m_script->material.issuer.pem(), m_script->material.root.pem()});
    QTRY_VERIFY(!m_viewModel->isCompleting() && !m_viewModel->isWorking());
    QVERIFY(!says(*m_viewModel, Kind::IssuerMissing));
    QCOMPARE(m_viewModel->bundle().chain->intermediatesPem.size(), 1);
}

void TestUploadViewModel::saysWhyTheChainStaysIncomplete()
{
    m_script->material.issuer.issuerUrl = u"http://ca.example/issuer"_s;
    m_script->write(u"leaf.pem"_s,
                    m_script->material.issuer.leaf(m_script->material.key, {u"a.b"_s}));
    open({u"leaf.pem"_s, u"key.pem"_s});
    m_viewModel->completeChain();
    m_script->fetch(core::fail(core::Error::Kind::Unreachable, u"http://ca.example/issuer"_s,
                               u"issuer/unreachable"_s));
    QTRY_VERIFY(!m_viewModel->isCompleting() && !m_viewModel->isWorking());
    QVERIFY(completionText(*m_viewModel).contains(u"ca.example"));
    QVERIFY(m_viewModel->canCompleteChain()); // once more
    QVERIFY(m_viewModel->canSend());
}

void TestUploadViewModel::sendsOnceAndForgetsTheKeys()
{
    open({u"chain.pem"_s, u"key.pem"_s});
    QSignalSpy uploaded(m_viewModel.get(), &UploadViewModel::uploaded);
    m_viewModel->setAlias(u" shop "_s);
    m_viewModel->setProject(7);
    m_viewModel->send();
    m_viewModel->send(); // a second click
    QCOMPARE(m_script->sent.size(), std::size_t(1));
    const core::UploadRequest &request = m_script->sent.front();
    QCOMPARE(request.alias, u"shop"_s);
    QCOMPARE(request.project, 7);
    QVERIFY(request.keepsKey); // recommended
    QCOMPARE(request.chain.fullChainPem(), m_script->material.chain.fullChainPem());

    m_script->sent.clear();
    m_script->answer(outcome(u"new1"_s));
    QTRY_COMPARE(uploaded.size(), 1);
    QCOMPARE(m_viewModel->stage(), Stage::Done);
    QVERIFY(uploadOutcomeText(*m_viewModel).contains(u"new1"));
    QVERIFY(!m_viewModel->bundle().key);
    QVERIFY(m_viewModel->files().all().empty());
    m_viewModel->send();
    QVERIFY(m_script->sent.empty());
}

void TestUploadViewModel::canBeSentAgainAfterARefusal()
{
    open({u"chain.pem"_s, u"key.pem"_s});
    m_viewModel->send();
    core::Error refusal =
        core::fail(core::Error::Kind::Rejected, {}, u"FailedOperation.CertificateChainError"_s)
            .value();
    refusal.requestId = u"r-1"_s;
    m_script->answer(core::Failure(refusal));
    QTRY_COMPARE(m_viewModel->stage(), Stage::Choosing);
    QVERIFY(uploadOutcomeText(*m_viewModel).contains(u"r-1"));
    QVERIFY(uploadOutcomeText(*m_viewModel).contains(u"Nothing was added"));
    m_viewModel->setAlias(u"x"_s);
    QVERIFY(m_viewModel->canSend());
}

void TestUploadViewModel::neverSendsAgainWhatMayHaveHappened()
{
    using enum core::Error::Kind;
    for (const auto kind : {NoAnswer, Malformed, Cancelled}) {
        init();
        open({u"chain.pem"_s, u"key.pem"_s});
        QSignalSpy unknown(m_viewModel.get(), &UploadViewModel::outcomeUnknown);
        m_viewModel->send();
        m_script->answer(core::fail(kind));
        QTRY_COMPARE(unknown.size(), 1);
        QCOMPARE(m_viewModel->stage(), Stage::Unknown);
        QVERIFY(!m_viewModel->canSend());
        QVERIFY(uploadOutcomeText(*m_viewModel).contains(u"look there"));
    }
}

void TestUploadViewModel::tellsThatItWasThere()
{
    open({u"chain.pem"_s, u"key.pem"_s});
    m_viewModel->setKeepsKey(false);
    m_viewModel->send();
    QVERIFY(!m_script->sent.front().keepsKey);
    m_script->answer(outcome(u"old1"_s, true));
    QTRY_COMPARE(m_viewModel->stage(), Stage::Done);
    const QString text = uploadOutcomeText(*m_viewModel);
    QVERIFY(text.contains(u"already, as old1") && text.contains(u"Nothing was added"));
    QVERIFY(!text.contains(u"keychain"));
}

void TestUploadViewModel::wantsANumberForTheProject()
{
    open({u"chain.pem"_s, u"key.pem"_s});
    m_viewModel->setProject(std::nullopt);
    QVERIFY(!m_viewModel->canSend());
    m_viewModel->setProject(0);
    QVERIFY(m_viewModel->canSend());
}

// Every kind has words of its own, and what comes from a file stays as it is.
void TestUploadViewModel::showsFindingsAsWords()
{
    QSet<QString> texts;
    for (int kind = 0; kind <= int(Kind::OtherLeftOut); ++kind) {
        const core::UploadFinding finding{Kind(kind), u"<b>%2</b>"_s,
                                          QDateTime({2027, 1, 31}, {12, 0}, Qt::UTC)};
        const QString text = uploadFindingText(finding);
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u"%1"), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), int(Kind::OtherLeftOut) + 1);
}

CERTDESK_TEST(TestUploadViewModel)
#include "tst_uploadviewmodel.moc"
