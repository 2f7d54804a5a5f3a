#include "core/upload/uploadbundle.h"
#include "tests/support/servermaterial.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::PrivateKey;
using core::SharedPrivateKey;
using core::UploadBundle;
using Kind = core::UploadFinding::Kind;

namespace {

SharedPrivateKey newKey(core::KeyAlgorithm algorithm = core::KeyAlgorithm::EcP256)
{
    return std::make_shared<const PrivateKey>(PrivateKey::generate(algorithm).value());
}

QByteArray derOf(const QByteArray &pem)
{
    const qsizetype begin = pem.indexOf('\n') + 1;
    return QByteArray::fromBase64(pem.sliced(begin, pem.indexOf("-----END") - begin));
}

/// Root → issuer → leaf, and the leaf's key.
struct Set
{
    TestAuthority root{u"Test Root"_s};
    TestAuthority issuer = root.below(u"Test Issuer"_s);
    SharedPrivateKey key = newKey();
    QByteArray leaf = issuer.leaf(*key, {u"example.com"_s, u"www.example.com"_s});
    QDateTime now = QDateTime::currentDateTimeUtc();

    UploadBundle assemble(const QList<QByteArray> &pems, const std::vector<SharedPrivateKey> &keys,
                          bool trusted = true) const
    {
        const QList<QByteArray> authorities{derOf(root.pem())};
        return core::assembleUpload(pems, keys, trusted ? authorities : QList<QByteArray>(), now);
    }
};

QList<Kind> kindsIn(const UploadBundle &bundle)
{
    QList<Kind> kinds;
    for (const core::UploadFinding &finding : bundle.findings)
        kinds << finding.kind;
    return kinds;
}

QString subjectOf(const UploadBundle &bundle, Kind kind)
{
    const auto found = std::ranges::find(bundle.findings, kind, &core::UploadFinding::kind);
    return found == bundle.findings.end() ? u"(not said)"_s : found->subject;
}

} // namespace

class TestUploadBundle : public QObject
{
    Q_OBJECT

private slots:
    void putsAnyOrderInOrder()
    {
        const Set set;
        QList<QByteArray> pems{set.root.pem(), set.leaf, set.issuer.pem(), set.leaf};
        std::ranges::sort(pems);
        do {
            const UploadBundle bundle = set.assemble(pems, {newKey(), set.key});
            QVERIFY(bundle.canBeSent());
            QCOMPARE(bundle.chain->leafPem, set.leaf);
            QCOMPARE(bundle.chain->intermediatesPem, QList<QByteArray>{set.issuer.pem()});
            QCOMPARE(bundle.key, set.key);
            QCOMPARE(
                kindsIn(bundle),
                (QList<Kind>{Kind::KeyFits, Kind::Valid, Kind::ChainComplete, Kind::RootLeftOut}));
            QVERIFY(bundle.wantsIssuerOf.isEmpty());
        } while (std::next_permutation(pems.begin(), pems.end()));
    }

    void knowsTheRootsOfThisComputer()
    {
        const Set set;
        QVERIFY(kindsIn(set.assemble({set.leaf, set.issuer.pem()}, {set.key}))
                    .contains(Kind::ChainComplete));
        const UploadBundle unknown =
            set.assemble({set.leaf, set.issuer.pem(), set.root.pem()}, {set.key}, false);
        QVERIFY(kindsIn(unknown).contains(Kind::UnknownAuthority));
        QVERIFY(unknown.canBeSent());
    }

    void blocksWithoutTheRightKey()
    {
        const Set set;
        const UploadBundle none = set.assemble({set.leaf, set.issuer.pem()}, {});
        QVERIFY(!none.canBeSent());
        QCOMPARE(kindsIn(none).first(), Kind::NoKey);
        const UploadBundle other = set.assemble({set.leaf, set.issuer.pem()}, {newKey()});
        QVERIFY(!other.canBeSent());
        QCOMPARE(kindsIn(other).first(), Kind::OtherKey);
        QVERIFY(!other.key);
    }

    void blocksWithoutAServersCertificate()
    {
        const Set set;
        const UploadBundle onlyCa = set.assemble({set.issuer.pem()}, {set.key});
        QVERIFY(!onlyCa.canBeSent());
        QCOMPARE(subjectOf(onlyCa, Kind::NoCertificate), u"Test Issuer"_s);
        QVERIFY(!set.assemble({}, {set.key}).canBeSent());
    }

    void warnsOfAMissingIssuer()
    {
        Set set;
        set.issuer.issuerUrl = u"http://ca.example/issuer.crt"_s;
        set.leaf = set.issuer.leaf(*set.key, {u"example.com"_s});
        const UploadBundle bundle = set.assemble({set.leaf}, {set.key});
        QVERIFY(bundle.canBeSent());
        QCOMPARE(subjectOf(bundle, Kind::IssuerMissing), u"Test Issuer"_s);
        QCOMPARE(bundle.wantsIssuerOf, set.leaf);
        QVERIFY(!kindsIn(bundle).contains(Kind::ChainComplete));
    }

    void offersNoDownloadFromOtherPlacesThanTheWeb()
    {
        for (const QString &url : {u"ldap://ca.example/cn"_s, u"file:///etc/passwd"_s,
                                   u"http://user@ca.example/"_s, u"http:///x"_s}) {
            Set set;
            set.issuer.issuerUrl = url;
            set.leaf = set.issuer.leaf(*set.key, {u"example.com"_s});
            QVERIFY(set.assemble({set.leaf}, {set.key}).wantsIssuerOf.isEmpty());
        }
    }

    void leavesOutWhoOnlyHasTheIssuersName()
    {
        const Set set;
        const TestAuthority impostor = set.root.below(u"Test Issuer"_s);
        const UploadBundle bundle = set.assemble({set.leaf, impostor.pem()}, {set.key});
        QCOMPARE(subjectOf(bundle, Kind::FalseIssuer), u"Test Issuer"_s);
        QVERIFY(kindsIn(bundle).contains(Kind::IssuerMissing));
        QVERIFY(bundle.chain->intermediatesPem.isEmpty());
    }

    void namesWhatDoesNotBelong()
    {
        const Set set;
        const TestAuthority stranger(u"Stranger"_s);
        const UploadBundle bundle =
            set.assemble({set.leaf, set.issuer.pem(), stranger.pem()}, {set.key});
        QCOMPARE(subjectOf(bundle, Kind::OtherLeftOut), u"Stranger"_s);
        QVERIFY(bundle.canBeSent());
    }

    void tellsTheTimes()
    {
        Set set;
        const QDateTime past = set.now.addDays(-100);
        set.leaf = set.issuer.leaf(*set.key, {u"example.com"_s}, past, 90);
        QCOMPARE(kindsIn(set.assemble({set.leaf, set.issuer.pem()}, {set.key})).first(),
                 Kind::Expired);
        set.leaf = set.issuer.leaf(*set.key, {u"example.com"_s}, set.now.addDays(2), 90);
        QCOMPARE(kindsIn(set.assemble({set.leaf, set.issuer.pem()}, {set.key})).first(),
                 Kind::NotYetValid);
    }

    void warnsOfWhatBrowsersRefuse()
    {
        Set set;
        set.key = std::make_shared<const PrivateKey>(core::openssl::KeyPtr(EVP_RSA_gen(1024)));
        set.leaf = set.issuer.leaf(*set.key, {});
        const UploadBundle bundle = set.assemble({set.leaf, set.issuer.pem()}, {set.key});
        QCOMPARE(subjectOf(bundle, Kind::WeakKey), u"RSA 1024"_s);
        QVERIFY(kindsIn(bundle).contains(Kind::NoNames));
        QVERIFY(bundle.canBeSent());
    }

    void letsThePersonChooseAmongSeveral()
    {
        const Set set;
        const SharedPrivateKey otherKey = newKey();
        const QByteArray other =
            set.issuer.leaf(*otherKey, {u"other.example"_s}, set.now.addSecs(-60), 300);
        const QList<QByteArray> pems{set.leaf, other, set.issuer.pem()};
        UploadBundle bundle = set.assemble(pems, {set.key});
        QCOMPARE(bundle.leaves.size(), 2);
        QCOMPARE(bundle.chain->leafPem, set.leaf); // whose key is there
        bundle = set.assemble(pems, {set.key, otherKey});
        QCOMPARE(bundle.chain->leafPem, other); // valid longer
        const std::vector<SharedPrivateKey> keys{set.key, otherKey};
        bundle = core::assembleUpload(pems, keys, {}, set.now, 0);
        QCOMPARE(bundle.chain->leafPem, set.leaf);
        QVERIFY(!kindsIn(bundle).contains(Kind::OtherLeftOut));
    }

    // Programs mark what signs itself as a CA; with its key it is meant.
    void takesACertificateThatSignsItself()
    {
        QProcess openssl;
        const QTemporaryDir folder;
        openssl.setWorkingDirectory(folder.path());
        openssl.start(u"openssl"_s,
                      u"req -x509 -newkey rsa:2048 -noenc -keyout k.pem -out c.pem -days 30 -subj "
                      "/CN=example.com -addext subjectAltName=DNS:example.com"_s.split(u' '));
        QVERIFY(openssl.waitForFinished());
        QFile certificate(folder.filePath(u"c.pem"_s));
        QFile keyFile(folder.filePath(u"k.pem"_s));
        QVERIFY(certificate.open(QIODevice::ReadOnly) && keyFile.open(QIODevice::ReadOnly));
        auto key = PrivateKey::fromPem(core::Secret(keyFile.readAll()));
        QVERIFY(key);
        const Set set;
        const UploadBundle bundle = set.assemble(
            {certificate.readAll()}, {std::make_shared<const PrivateKey>(std::move(*key))});
        QVERIFY(bundle.canBeSent());
        QVERIFY(kindsIn(bundle).contains(Kind::SelfSigned));
    }

    void namesWhoIsMissingAboveAnIntermediate()
    {
        const Set set;
        const UploadBundle bundle = set.assemble({set.leaf, set.issuer.pem()}, {set.key}, false);
        QCOMPARE(bundle.chain->intermediatesPem.size(), 1);
        QCOMPARE(subjectOf(bundle, Kind::UnknownAuthority), u"Test Root"_s);
        QVERIFY(bundle.wantsIssuerOf.isEmpty());

        TestAuthority root(u"Far Root"_s);
        root.issuerUrl = u"http://ca.example/root"_s;
        const TestAuthority issuer = root.below(u"Far Issuer"_s);
        const QByteArray leaf = issuer.leaf(*set.key, {u"example.com"_s});
        const UploadBundle far = set.assemble({leaf, issuer.pem()}, {set.key});
        QCOMPARE(subjectOf(far, Kind::IssuerMissing), u"Far Root"_s);
        QCOMPARE(far.wantsIssuerOf, issuer.pem());
    }
};

CERTDESK_TEST(TestUploadBundle)
#include "tst_uploadbundle.moc"
