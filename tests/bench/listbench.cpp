// How long the list of an account takes in the whole program, against the real sandbox: README.md.
#include "app/accountsession.h"
#include "app/sandboxprocess.h"
#include "core/base/background.h"
#include "core/vault/escrowfolder.h"
#include "core/vault/keyescrow.h"
#include "core/vault/wrappingkey.h"
#include "tests/support/heartbeat.h"
#include "tests/support/memorysecretstore.h"
#include "ui/main/certificatetableview.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/models/certificatetablemodel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <functional>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

/// Runs the event loop until `done` says so; the step is what a window would wait at most.
void runUntil(const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer look;
    look.setInterval(1);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    look.start();
    if (!done())
        loop.exec();
}

/// Notes when a widget was painted first while it had rows.
class FirstPaint : public QObject
{
public:
    FirstPaint(QAbstractItemView &view, const QElapsedTimer &clock)
        : m_view(view)
        , m_clock(clock)
    {
        view.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_view.model()->rowCount() > 0 && !m_at)
            m_at = m_clock.nsecsElapsed() / 1'000'000;
        return false;
    }
    bool isDone() const { return m_at.has_value(); }
    qint64 at() const { return m_at.value_or(-1); }

private:
    QAbstractItemView &m_view;
    const QElapsedTimer &m_clock;
    std::optional<qint64> m_at;
};

/// CertDesk on a profile, as it is after its start.
struct Desk
{
    Desk(const QString &profileFolder, const Account &account, SecretStore &keychain)
        : profile(*app::Profile::open(profileFolder))
        , files(profile->keysFolder())
        , wrappingKey(keychain, files)
        , session(account, *profile, keychain, escrow, systemTime)
        , settings(store)
        , window(viewModel, settings)
    {
        viewModel.showAccounts({{account, &session.certificates(), &session.renewals()}});
        connectKeys();
    }
    ~Desk() { viewModel.leaveAccounts(); }

    // As the program does with every list that comes.
    void connectKeys()
    {
        QObject::connect(&session.certificates(), &CertificateList::changed, &window,
                         [this] { viewModel.setKeysHere(session.keysHere()); });
    }
    bool shows(int count) const
    {
        return viewModel.table().total() >= count && !viewModel.table().isWorking()
            && !session.certificates().isRefreshing();
    }

    std::unique_ptr<app::Profile> profile;
    EscrowFolder files;
    WrappingKey wrappingKey;
    KeyEscrow escrow{wrappingKey, files};
    mutable app::AccountSession session;
    QTemporaryDir folder;
    QSettings store{folder.filePath(u"settings"_s), QSettings::IniFormat};
    Settings settings;
    ui::MainViewModel viewModel{systemTime};
    ui::MainWindow window;
};

// Kilobytes that are this program's own; 0 where the system does not tell.
qint64 privateMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 sum = 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("Private_"))
            sum += line.simplified().split(' ').value(1).toLongLong();
    return sum;
}

// Kilobytes that are allocated, without what was freed and is kept for later; 0 where the C library
// does not tell.
qint64 allocatedMemory()
{
#ifdef __GLIBC__
    const auto info = mallinfo2();
    return static_cast<qint64>((info.uordblks + info.hblkhd) / 1024);
#else
    return 0;
#endif
}

class Bench
{
public:
    Bench(const Account &account, SharedSecret key, int count)
        : m_account(account)
        , m_key(std::move(key))
        , m_count(count)
    {
    }

    void run()
    {
        m_out << "| figure | ms | floor ms | longest stall ms |\n| --- | --- | --- | --- |\n";
        const qint64 before = privateMemory();
        const qint64 allocatedBefore = allocatedMemory();
        {
            Desk desk(m_profile.path(), m_account, m_keychain);
            desk.window.show();
            const qint64 floor = justThePages(desk);
            firstList(desk, floor);
            for (int round = 0; round < 3; ++round)
                refresh(desk, floor);
            backgroundPool().waitForDone(); // what is on top is kept for the next start
            QApplication::processEvents();
            memoryRow(u"memory for each, KB"_s, privateMemory() - before);
            memoryRow(u"of it allocated, KB"_s, allocatedMemory() - allocatedBefore);
        }
        for (int round = 0; round < 3; ++round)
            startFromCache();
    }

private:
    void row(const QString &what, qint64 value, qint64 floor, const Heartbeat &heartbeat)
    {
        m_out << u"| %1 | %2 | %3 | %4 |\n"_s.arg(what).arg(value).arg(floor).arg(
            heartbeat.longestOwnStall().count());
        m_out.flush();
    }

    void memoryRow(const QString &what, qint64 kilobytes)
    {
        m_out << u"| %1 | %2 | | |\n"_s.arg(what).arg(static_cast<double>(kilobytes) / m_count, 0,
                                                      'f', 2);
    }

    // The same pages, six at a time, and nothing done with them.
    qint64 justThePages(Desk &desk)
    {
        desk.session.provider().setSecretKey(m_key);
        QElapsedTimer clock;
        clock.start();
        QObject owner;
        int next = 0;
        int underWay = 0;
        std::function<void()> ask = [&] {
            while (underWay < CertificateList::pagesAtOnce && next < m_count) {
                CertificateQuery query;
                query.offset = next;
                next += query.limit;
                ++underWay;
                whenDone(desk.session.provider().describeCertificates(query, &owner), &owner,
                         [&](const Result<CertificatePage> &) {
                             --underWay;
                             ask();
                         });
            }
        };
        ask();
        runUntil([&] { return underWay == 0; });
        return clock.elapsed();
    }

    void firstList(Desk &desk, qint64 floor)
    {
        QElapsedTimer clock;
        clock.start();
        FirstPaint painted(desk.window.table(), clock);
        const Heartbeat heartbeat;
        desk.session.connectWith(m_key);
        runUntil([&] { return painted.isDone(); });
        row(u"first list: first painted row"_s, painted.at(), 0, heartbeat);
        runUntil([&] { return desk.shows(m_count); });
        row(u"first list: complete"_s, clock.elapsed(), floor, heartbeat);
    }

    void refresh(Desk &desk, qint64 floor)
    {
        QElapsedTimer clock;
        clock.start();
        const Heartbeat heartbeat;
        desk.session.certificates().refresh();
        runUntil([&] { return desk.shows(m_count); });
        row(u"refresh"_s, clock.elapsed(), floor, heartbeat);
    }

    void startFromCache()
    {
        QElapsedTimer clock;
        clock.start();
        QTableView empty;
        empty.resize(1440, 820);
        empty.show();
        QApplication::processEvents();
        empty.grab();
        const qint64 floor = clock.elapsed();
        empty.hide();

        clock.restart();
        Desk desk(m_profile.path(), m_account, m_keychain);
        desk.session.showLastKnown();
        desk.window.show();
        FirstPaint painted(desk.window.table(), clock);
        QApplication::processEvents();
        desk.window.grab();
        const qint64 window = clock.elapsed();
        const Heartbeat heartbeat;
        runUntil([&] { return painted.isDone() && desk.shows(m_count); });
        row(u"start from the cache: window"_s, window, floor, heartbeat);
        row(u"start from the cache: first painted row"_s, painted.at(), floor, heartbeat);
        row(u"start from the cache: all rows"_s, clock.elapsed(), floor, heartbeat);
    }

    Account m_account;
    SharedSecret m_key;
    int m_count;
    MemorySecretStore m_keychain;
    QTemporaryDir m_profile;
    QTextStream m_out{stdout};
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"certificates"_s, u"How many the account has."_s, u"N"_s, u"10000"_s});
    parser.addHelpOption();
    parser.process(app);
    const int count = parser.value(u"certificates"_s).toInt();

    QTemporaryDir folder;
    app::SandboxProcess sandbox;
    std::unique_ptr<Bench> bench;
    QObject::connect(&sandbox, &app::SandboxProcess::started,
                     [&](const Account &account, const SharedSecret &key) {
                         bench = std::make_unique<Bench>(account, key, count);
                     });
    sandbox.start(folder.filePath(u"sandbox"_s), {u"--certificates"_s, QString::number(count)});
    runUntil([&] { return bench != nullptr; });
    bench->run();
    return 0;
}
