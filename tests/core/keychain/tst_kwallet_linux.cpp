#include "core/keychain/keychainstatus.h"
#include "core/keychain/keychainstore.h"
#include "tests/support/fakewallet.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/waitfor.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using core::Error;
using core::KeychainState;
using core::KeychainStore;
using core::SharedSecret;

namespace {

SharedSecret secretOf(const QByteArray &bytes)
{
    return std::make_shared<const core::Secret>(bytes);
}

} // namespace

/// A KDE session whose wallet misbehaves, on the private bus of with-keyring.sh.
class TestKWallet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(PrivateKeyring::isPrivate(), "run it through tests/support/with-keyring.sh");
        m_wallet.moveToThread(&m_thread);
        m_thread.start();
        bool published = false;
        inWallet([&] { published = m_wallet.publish(); });
        QVERIFY(published);
    }

    void init() { setFault(FakeWallet::Fault::None); }

    void cleanupTestCase()
    {
        m_thread.quit();
        m_thread.wait();
    }

    void keepsAndRemovesAnEntry()
    {
        KeychainStore store;
        QVERIFY(resultOf(store.write(m_name, secretOf("value"), this)));
        const auto back = resultOf(store.read(m_name, this));
        QVERIFY(back && *back);
        QCOMPARE((*back)->bytes().size(), std::size_t(5));

        QVERIFY(resultOf(store.remove(m_name, this)));
        const auto gone = resultOf(store.read(m_name, this));
        QVERIFY(gone);
        QVERIFY(!*gone);
    }

    void aWriteSurvivesTheWalletsDeath()
    {
        KeychainStore store;

        QVERIFY(resultOf(store.write(m_name, secretOf("durable"), this)));
        inWallet([&] { m_wallet.crash(); });

        const auto back = resultOf(store.read(m_name, this));
        QVERIFY(back);
        QVERIFY(*back);
    }

    void aFailureReportedAsSuccessIsFound_data()
    {
        QTest::addColumn<FakeWallet::Fault>("fault");
        QTest::newRow("error on the bus") << FakeWallet::Fault::WriteError;
        QTest::newRow("negative answer") << FakeWallet::Fault::WriteRefused;
    }

    void aFailureReportedAsSuccessIsFound()
    {
        QFETCH(const FakeWallet::Fault, fault);
        KeychainStore store;
        setFault(fault);

        const auto fresh =
            resultOf(store.write(m_name + u"/fresh/" + QLatin1StringView(QTest::currentDataTag()),
                                 secretOf("value"), this));

        QVERIFY(!fresh);
        QCOMPARE(fresh.error().kind, Error::Kind::KeychainFailed);

        setFault(FakeWallet::Fault::None);
        QVERIFY(resultOf(store.write(m_name, secretOf("older"), this)));
        setFault(fault);
        const auto replaced = resultOf(store.write(m_name, secretOf("newer"), this));

        QVERIFY(!replaced);
        QCOMPARE(replaced.error().kind, Error::Kind::KeychainFailed);
    }

    void aRemovalThatDidNotHappenIsFound()
    {
        KeychainStore store;
        QVERIFY(resultOf(store.write(m_name, secretOf("value"), this)));
        setFault(FakeWallet::Fault::RemoveRefused);

        const auto removed = resultOf(store.remove(m_name, this));

        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, Error::Kind::KeychainFailed);
    }

    void aClosedWalletIsLocked()
    {
        KeychainStore store;
        setFault(FakeWallet::Fault::Locked);

        const auto read = resultOf(store.read(m_name, this));
        const auto written = resultOf(store.write(m_name, secretOf("value"), this));

        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::KeychainLocked);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::KeychainLocked);
        QCOMPARE(resultOf(core::keychainState(this)), KeychainState::Locked);
    }

private:
    template <typename Function>
    void inWallet(Function function)
    {
        QMetaObject::invokeMethod(&m_wallet, function, Qt::BlockingQueuedConnection);
    }

    void setFault(FakeWallet::Fault fault)
    {
        inWallet([this, fault] { m_wallet.fault = fault; });
    }

    const QString m_name = u"com.certdesk/1/test/wallet"_s;
    QThread m_thread;
    FakeWallet m_wallet;
};

int main(int argc, char **argv)
{
    // QtKeychain takes the wallet in a Plasma session only.
    qputenv("XDG_CURRENT_DESKTOP", "KDE");
    qputenv("KDE_SESSION_VERSION", "5");
    QCoreApplication application(argc, argv);
    TestKWallet test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kwallet_linux.moc"
