#pragma once

#include <QString>
#include <QWidget>

#include <functional>

/// A person in front of the windows: looks for a control by its name, waits until it can be used,
/// clicks, types, and takes a picture of what is there. What can't be done ends the program with a
/// sentence and a picture of every window.
class Robot
{
public:
    /// Pictures go to `folder`, numbered; those with a title also to `shots`, unless that is "".
    Robot(QString folder, QString shots);

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

    void click(QWidget *window, const QString &name); ///< Waits until the button is enabled.
    static bool canClick(QWidget *window, const QString &name);
    void type(QWidget *window, const QString &name, const QString &text);
    void press(QWidget *widget, int key);
    void drop(QWidget *window, const QString &name, const QString &file); ///< Drag and drop.
    void close(QWidget *window);
    /// Saves "<number>-<name>.png"; numbers count up, also from one tour to the next.
    void shoot(QWidget *window, const QString &name, const QString &title = {});

    /// The visible window of this kind, or nullptr.
    template <typename Window>
    static Window *find();

    [[noreturn]] void fail(const QString &what);

private:
    static void standStill(QWidget *window);
    QWidget *control(QWidget *window, const QString &name);

    QString m_folder;
    QString m_shots;
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
