#include "tests/tour/robot.h"

#include "tests/support/darkpalette.h"

#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
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

/// Whether an arrow key leads from one to the other.
bool areOneChoice(const QWidget *one, const QWidget *other)
{
    return qobject_cast<const QRadioButton *>(one) && qobject_cast<const QRadioButton *>(other)
        && one->parentWidget() == other->parentWidget();
}

} // namespace

Robot::Robot(QString folder, QString shots, Hands hands)
    : m_folder(std::move(folder))
    , m_shots(std::move(shots))
    , m_hands(hands)
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
    if (m_hands == Hands::Keyboard) {
        reach(button);
        press(button, Qt::Key_Space);
        return;
    }
    // A check box takes clicks on its box and text only, not on the rest of its row.
    const bool hasBox = qobject_cast<QCheckBox *>(button) || qobject_cast<QRadioButton *>(button);
    const QPoint where = hasBox ? QPoint(10, button->height() / 2) : button->rect().center();
    QTest::mouseClick(button, Qt::LeftButton, {}, where);
}

void Robot::type(QWidget *window, const QString &name, const QString &text)
{
    QWidget *field = control(window, name);
    reach(field);
    press(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void Robot::reach(QWidget *control)
{
    control->window()->activateWindow(); // a window manager's part, and there is none off-screen
    waitFor(u"the window of \"%1\" is in front"_s.arg(control->objectName()),
            [control] { return control->window()->isActiveWindow(); });
    constexpr int steps = 200; // more than any window has controls
    for (int step = 0; step < steps; ++step) {
        QWidget *focus = QApplication::focusWidget();
        if (focus == control)
            return;
        if (focus && areOneChoice(focus, control))
            press(focus, Qt::Key_Right);
        else
            press(focus ? focus : control->window(), Qt::Key_Tab);
    }
    fail(u"Tab does not lead to \"%1\""_s.arg(control->objectName()));
}

void Robot::press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (m_hands != Hands::Keyboard)
        fail(u"a key is pressed in a tour without keyboard"_s);
    QTest::keyClick(widget, key, modifiers);
}

void Robot::clickAt(QWidget *widget, const QPoint &where)
{
    if (m_hands != Hands::Mouse)
        fail(u"the mouse is used in a tour without one"_s);
    QTest::mouseClick(widget, Qt::LeftButton, {}, where);
}

void Robot::drop(QWidget *area, const QString &path)
{
    if (m_hands != Hands::Mouse)
        fail(u"something is dropped in a tour without mouse"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint centre = area->rect().center();
    QDragEnterEvent enter(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &enter);
    if (!enter.isAccepted())
        fail(u"\"%1\" does not take \"%2\""_s.arg(area->objectName(), path));
    QDropEvent drop(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(area, &drop);
}

void Robot::close(QWidget *window)
{
    if (m_hands == Hands::Keyboard)
        press(window, Qt::Key_Escape);
    else
        window->close(); // the frame's button, which is not the program's
    waitFor(u"the window closes"_s,
            [window = QPointer(window)] { return !window || !window->isVisible(); });
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
    const QString file = u"%1-%2"_s.arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
    const QPixmap picture = window->grab();
    save(picture, QDir(m_folder).filePath(file + u".png"_s));
    if (!title.isEmpty() && !m_shots.isEmpty())
        save(picture, QDir(m_shots).filePath(title + u".png"_s));
    const QPalette light = QApplication::palette();
    QApplication::setPalette(darkPalette());
    standStill(window);
    save(window->grab(), QDir(m_folder).filePath(file + u"-dark.png"_s));
    QApplication::setPalette(light);
    standStill(window);
    say(u"  "_s + file);
}

void Robot::save(const QPixmap &picture, const QString &file)
{
    if (picture.save(file))
        return;
    say(u"FAILED: can't write "_s + file);
    std::_Exit(1);
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
