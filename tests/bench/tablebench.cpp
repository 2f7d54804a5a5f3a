// How long the table takes, against floors that are measured in the same rounds: README.md.
#include "core/model/certificate.h"
#include "ui/main/certificatetableview.h"
#include "ui/models/certificatetablemodel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QImage>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <numeric>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr QSize screen(1280, 800);

QDateTime day()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

core::Certificate certificate(int i)
{
    core::Certificate made;
    made.id = core::CertificateId(u"id%1"_s.arg(i));
    made.domain = u"host%1.customer%2.example.com"_s.arg(i, 6, 10, QLatin1Char('0')).arg(i % 977);
    made.furtherNames = {u"www."_s + made.domain};
    made.alias = u"shop %1"_s.arg(i % 5000);
    made.status = static_cast<core::CertificateStatus>(i % 16);
    made.packageType = 11;
    made.isDv = true;
    made.notBefore = day().addDays(-i % 150);
    made.notAfter = day().addDays(i % 199);
    return made;
}

QList<core::Certificate> certificates(int count)
{
    QList<core::Certificate> list;
    list.reserve(count);
    for (int i = 0; i < count; ++i)
        list += certificate(i);
    return list;
}

struct Figure
{
    QString name;
    std::function<void()> measured;
    std::function<void()> floor;
};

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Until what another thread works out is shown. Adds the longest turn of this thread's loop.
void settle(const ui::CertificateTableModel &model, double *longestTurn = nullptr)
{
    while (model.isWorking()) {
        const double turn = millisecondsOf([] { QApplication::processEvents(); });
        if (longestTurn)
            *longestTurn = std::max(*longestTurn, turn);
    }
}

/// The window's part of it: lets everything that was asked for happen, and paints.
void paint(QWidget &view)
{
    QApplication::sendPostedEvents();
    static QImage image(screen, QImage::Format_RGB32);
    view.render(&image);
}

void measure(const QList<Figure> &figures, const QString &only, int rounds, QTextStream &out)
{
    for (const Figure &figure : figures) {
        if (!figure.name.contains(only))
            continue;
        std::vector<double> measured;
        std::vector<double> floors;
        for (int round = 0; round < rounds; ++round) {
            measured.push_back(millisecondsOf(figure.measured));
            floors.push_back(millisecondsOf(figure.floor));
        }
        const double value = median(measured);
        const double floor = median(floors);
        out << u"| %1 | %2 | %3 | %4 |\n"_s.arg(figure.name)
                   .arg(value, 0, 'f', 2)
                   .arg(floor, 0, 'f', 2)
                   .arg(value / floor, 0, 'f', 1);
        out.flush();
    }
}

void measureTable(int count, const QString &only, int rounds, QTextStream &out)
{
    const QList<core::Certificate> unpacked = certificates(count);
    const core::PackedCertificates list = unpacked;
    QList<core::Certificate> changedUnpacked = unpacked;
    for (int i = 0; i < count; i += 100)
        changedUnpacked[i].alias += u"!"_s;
    const core::PackedCertificates changed = changedUnpacked;
    const QList<core::Certificate> few = unpacked.first(std::min(count, 1000));

    ui::CertificateTableModel model;
    ui::RowContext context;
    context.now = day();
    model.setCertificates(list, context);
    settle(model);
    ui::CertificateTableView view(model);
    view.resize(screen);
    ui::CertificateTableModel floorModel;
    floorModel.setCertificates(few, context);
    ui::CertificateTableView bare(floorModel);
    bare.resize(screen);
    model.setSearch(u"host"_s); // builds what the search looks in
    model.setSearch({});
    paint(view);
    paint(bare);

    std::string haystack;
    for (const core::Certificate &each : unpacked)
        haystack +=
            QString(each.allNames().join(u' ') + each.alias + each.id.value()).toStdString();
    std::vector<qint64> keys;
    for (const core::Certificate &each : unpacked)
        keys.push_back(each.notAfter.toSecsSinceEpoch());

    int turn = 0;
    double longestTurn = 0;
    const auto repaint = [&] {
        bare.viewport()->update();
        paint(bare);
    };
    const QList<Figure> figures{
        {u"%1: keystroke to painted list"_s.arg(count),
         [&] {
             model.setSearch(++turn % 2 ? u"host00%1"_s.arg(turn % 10) : u"customer7"_s);
             paint(view);
         },
         repaint},
        {u"%1: keystroke, without painting"_s.arg(count),
         [&] { model.setSearch(++turn % 2 ? u"host00%1"_s.arg(turn % 10) : u"customer7"_s); },
         [&] {
             volatile std::size_t found = 0;
             const std::string_view text(haystack);
             const auto word = turn % 2 ? "host00\1"sv : "customer\1"sv; // as what is measured
             for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
                 found = found + 1;
         }},
        {u"%1: click on Expires to painted list"_s.arg(count),
         [&] {
             model.setSearch({});
             model.sort(static_cast<int>(ui::RowColumn::Expires),
                        ++turn % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
             paint(view);
         },
         [&] {
             std::vector<quint32> order(keys.size());
             std::iota(order.begin(), order.end(), 0U);
             std::ranges::stable_sort(order, {}, [&](quint32 row) { return keys[row]; });
             repaint();
         }},
        {u"%1: refresh that changes 1 in 100"_s.arg(count),
         [&] {
             longestTurn = std::max(longestTurn, millisecondsOf([&] {
                                        model.setCertificates(++turn % 2 ? changed : list, context);
                                    }));
             settle(model, &longestTurn);
             paint(view);
         },
         repaint},
        {u"%1: one page further down"_s.arg(count),
         [&] {
             view.scrollTo(model.index((++turn * 25) % std::max(1, model.rowCount()), 0));
             paint(view);
         },
         repaint},
    };
    measure(figures, only, rounds, out);
    out << u"| %1: longest turn of the window's thread in a refresh | %2 | | |\n"_s.arg(count).arg(
        longestTurn, 0, 'f', 1);
    out.flush();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"rows"_s, u"How many certificates, separated by commas."_s, u"N,…"_s,
                      u"1000,10000,100000"_s});
    parser.addOption({u"rounds"_s, u"Rounds of each figure."_s, u"N"_s, u"15"_s});
    parser.addOption({u"figure"_s, u"Only those that have this in their name."_s, u"TEXT"_s, {}});
    parser.addHelpOption();
    parser.process(app);

    QTextStream out(stdout);
    out << "| rows: what | ms (median) | floor ms | ratio |\n| --- | --- | --- | --- |\n";
    for (const QString &rows : parser.value(u"rows"_s).split(u','))
        measureTable(rows.toInt(), parser.value(u"figure"_s), parser.value(u"rounds"_s).toInt(),
                     out);
    return 0;
}
