#pragma once

#include <QString>
#include <QWidget>

#include <functional>

/// A person in front of the windows: looks for a control by its name, waits until it can be used,
/// presses it, fills it in, and takes a picture of what is there. What can't be done ends the
/// program with a sentence and a picture of every window.
class Robot
{
public:
    enum class Hands {
        Keyboard, ///< Tab, Space, letters; no mouse.
        Mouse ///< Clicks and drag and drop; no key.
    };

    /// Pictures go to `folder`, numbered; those with a title also to `shots`, unless that is "".
    Robot(QString folder, QString shots, Hands hands);

    Hands hands() const { return m_hands; }

    /// Waits until it holds; `what` is the sentence for when it does not.
    void waitFor(const QString &what, const std::function<bool()> &condition,
                 int milliseconds = 60'000);
    template <typename Window>
    Window *window(const QString &what)
    {
        Window *found = nullptr;
        waitFor(what, [&] {
            found = find<Window>();
            return found != nullptr;
        });
        return found;
    }

    /// Waits until the button is enabled; clicks it, or goes there with Tab and presses Space.
    void click(QWidget *window, const QString &name);
    static bool canClick(QWidget *window, const QString &name);
    void type(QWidget *window, const QString &name, const QString &text); ///< With the keyboard.
    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void clickAt(QWidget *widget, const QPoint &where); ///< With the mouse.
    void drop(QWidget *area, const QString &path); ///< Drag and drop of a file or folder.
    void close(QWidget *window);
    QWidget *control(QWidget *window, const QString &name); ///< Waits until it can be used.
    /// Saves "<number>-<name>.png", and the same in dark colours; numbers count up, also from one
    /// tour to the next.
    void shoot(QWidget *window, const QString &name, const QString &title = {});

    /// The visible window of this kind, or nullptr.
    template <typename Window>
    static Window *find();

    [[noreturn]] void fail(const QString &what);

private:
    static void standStill(QWidget *window);
    void reach(QWidget *control); ///< With Tab, and the arrow keys among radio buttons.
    void save(const QPixmap &picture, const QString &file);

    QString m_folder;
    QString m_shots;
    Hands m_hands;
    int m_number = 0;
};

#include <QApplication>

template <typename Window>
Window *Robot::find()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *window = qobject_cast<Window *>(widget); window && window->isVisible())
            return window;
    return nullptr;
}
