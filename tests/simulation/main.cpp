// Plays renewals by seeds and checks that no key is lost and nothing is bought twice.

#include "core/crypto/certificaterequest.h"
#include "tests/simulation/issuer.h"
#include "tests/simulation/schedule.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Qt::StringLiterals;
using namespace simulation;

namespace {

QByteArray makeRequest()
{
    const auto key = core::PrivateKey::generate(core::KeyAlgorithm::EcP256);
    return core::createRequest(*key, {u"shop.example.com"_s})->pem;
}

void print(const QStringList &lines)
{
    QTextStream out(stdout);
    for (const QString &line : lines)
        out << line << '\n';
}

void print(const Tally &tally)
{
    QStringList lines;
    for (const auto &[what, times] : tally)
        lines << u"%1  %2"_s.arg(times, 9).arg(what);
    print(lines);
}

/// One seed, with everything that happens.
int replay(quint64 seed, const Materials &materials)
{
    const Outcome outcome = Schedule(seed, materials, true).play();
    print(outcome.lines);
    print(outcome.violations);
    return outcome.violations.isEmpty() ? 0 : 1;
}

int playAll(quint64 from, quint64 count, const Materials &materials, bool isCounted)
{
    QElapsedTimer timer;
    timer.start();
    Tally tally;
    for (quint64 seed = from; seed < from + count; ++seed) {
        const Outcome outcome = Schedule(seed, materials, false).play();
        for (const auto &[what, times] : outcome.tally)
            tally[what] += times;
        if (outcome.violations.isEmpty())
            continue;
        print(QStringList{u"seed %1: %2"_s.arg(seed).arg(outcome.violations.first()),
                          u"See what happened: ./dev simulate --seed %1"_s.arg(seed)});
        return 1;
    }
    if (isCounted)
        print(tally);
    print(QStringList{
        u"%1 schedules from seed %2 in %3 s: every invariant holds"_s.arg(count).arg(from).arg(
            static_cast<double>(timer.elapsed()) / 1000, 0, 'f', 1)});
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, 64 << 20); // what was freed is kept for the next schedule
#endif
    qputenv("QT_NO_GLIB",
            "1"); // whose event loop, which never runs, writes to a pipe at each event
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays renewals by seeds: one seed, one schedule."_s);
    parser.addHelpOption();
    parser.addOption({u"seeds"_s, u"How many."_s, u"n"_s, u"1000"_s});
    parser.addOption({u"from"_s, u"The first."_s, u"seed"_s, u"0"_s});
    parser.addOption({u"seed"_s, u"Only this one, and tell what happens."_s, u"seed"_s});
    parser.addOption({u"tally"_s, u"Say how often what happened."_s});
    parser.process(application);

    Issuer issuer;
    const Materials materials{issuer, makeRequest()};
    if (parser.isSet(u"seed"_s))
        return replay(parser.value(u"seed"_s).toULongLong(), materials);
    return playAll(parser.value(u"from"_s).toULongLong(), parser.value(u"seeds"_s).toULongLong(),
                   materials, parser.isSet(u"tally"_s));
}
