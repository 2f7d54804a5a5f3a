#include "tests/tour/robot.h"

#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QRadioButton>
#include <QTest>
#include <QUrl>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace

Robot::Robot(QString folder, QString shots)
    : m_folder(std::move(folder))
    , m_shots(std::move(shots))
{
    QDir().mkpath(m_folder);
    const QStringList earlier = QDir(m_folder).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    if (!earlier.isEmpty())
        m_number = earlier.last().section(u'-', 0, 0).toInt();
}

void Robot::waitFor(const QString &what, const std::function<bool()> &condition, int milliseconds)
{
    if (!QTest::qWaitFor(condition, milliseconds))
        fail(u"Waited in vain: "_s + what);
}

QWidget *Robot::control(QWidget *window, const QString &name)
{
    QWidget *widget = nullptr;
    waitFor(u"\"%1\" can be used"_s.arg(name), [&] {
        widget = window->findChild<QWidget *>(name);
        return canClick(window, name);
    });
    return widget;
}

bool Robot::canClick(QWidget *window, const QString &name)
{
    const auto *widget = window->findChild<QWidget *>(name);
    return widget && widget->isVisible() && widget->isEnabled();
}

void Robot::click(QWidget *window, const QString &name)
{
    QWidget *button = control(window, name);
    // A check box takes clicks on its box and text only, not on the rest of its row.
    const bool hasBox = qobject_cast<QCheckBox *>(button) || qobject_cast<QRadioButton *>(button);
    const QPoint where = hasBox ? QPoint(10, button->height() / 2) : button->rect().center();
    QTest::mouseClick(button, Qt::LeftButton, {}, where);
}

void Robot::type(QWidget *window, const QString &name, const QString &text)
{
    QWidget *field = control(window, name);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void Robot::press(QWidget *widget, int key)
{
    QTest::keyClick(widget, static_cast<Qt::Key>(key));
}

void Robot::drop(QWidget *window, const QString &name, const QString &file)
{
    QWidget *area = control(window, name);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    const QPoint centre = area->rect().center();
    QDragEnterEvent enter(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &enter);
    if (!enter.isAccepted())
        fail(u"\"%1\" does not take the file"_s.arg(name));
    QDropEvent drop(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &drop);
}

void Robot::close(QWidget *window)
{
    window->close();
}

// Layouts settle over several turns of the event loop. A moving progress bar never does.
void Robot::standStill(QWidget *window)
{
    constexpr int patience = 1000; // ms
    constexpr int equalLooks = 8;
    QImage last;
    int equal = 0;
    std::ignore = QTest::qWaitFor(
        [&] {
            const QImage before = std::exchange(last, window->grab().toImage());
            equal = before == last ? equal + 1 : 0;
            return equal == equalLooks;
        },
        patience);
}

void Robot::shoot(QWidget *window, const QString &name, const QString &title)
{
    standStill(window);
    const QString file = u"%1-%2.png"_s.arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
    const QPixmap picture = window->grab();
    if (!picture.save(QDir(m_folder).filePath(file)))
        fail(u"can't write "_s + file);
    if (!title.isEmpty() && !m_shots.isEmpty())
        picture.save(QDir(m_shots).filePath(title + u".png"_s));
    say(u"  "_s + file);
}

void Robot::fail(const QString &what)
{
    say(u"FAILED: "_s + what);
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->isVisible())
            shoot(widget,
                  u"failed-"_s
                      + QString::fromLatin1(widget->metaObject()->className())
                            .replace(u"::"_s, u"-"_s));
    std::_Exit(1);
}
