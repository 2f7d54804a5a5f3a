#pragma once

#include "tests/support/darkpalette.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QRadioButton>
#include <QSet>
#include <QTest>

#include <algorithm>

/// What every window owes to everybody: each control has a name that a screen reader says, and the
/// Tab key reaches it.
namespace everybody {

using namespace Qt::StringLiterals;

inline bool isControl(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus)
        && !qobject_cast<const QLabel *>(&widget) // text that can be selected
        && !widget.objectName().startsWith("qt_"_L1);
}

// As a dialog's Cancel, while it is looking something up.
inline bool isAlone(const QWidget &window)
{
    const auto widgets = window.findChildren<QWidget *>();
    return std::ranges::count_if(widgets, [](const QWidget *each) { return isControl(*each); })
        == 1;
}

inline QString nameOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

inline bool isBusy(const QWidget &window)
{
    const auto bars = window.findChildren<QProgressBar *>();
    return std::ranges::any_of(bars, &QWidget::isVisible);
}

inline QString spokenName(QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// CERTDESK_SCREENSHOTS=DIR keeps a light and a dark picture of each window.
inline void photograph(QWidget &window, QString name)
{
    const QString folder = qEnvironmentVariable("CERTDESK_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    const QString file = QDir(folder).filePath(name.replace(u' ', u'-'));
    const QPalette light = QApplication::palette();
    QCoreApplication::processEvents(); // what was just shown gets its place
    QVERIFY(window.grab().save(file + u".png"_s));
    QApplication::setPalette(darkPalette());
    QCoreApplication::processEvents();
    QVERIFY(window.grab().save(file + u"-dark.png"_s));
    QApplication::setPalette(light);
    QCoreApplication::processEvents();
}

inline void checkNames(QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!isControl(*widget))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(nameOf(*widget)));
        QVERIFY2(!spokenName(*widget).isEmpty(), qPrintable(nameOf(*widget)));
    }
}

// Arrow keys go on within a group of radio buttons.
inline void checkTabs(QWidget &window)
{
    window.activateWindow();
    QTRY_VERIFY(window.focusWidget());
    QSet<const QWidget *> reached;
    QStringList way;
    QWidget *current = window.focusWidget();
    for (int steps = 0; current && steps < 200 && !reached.contains(current); ++steps) {
        reached.insert(current);
        way += nameOf(*current);
        QTest::keyClick(current, Qt::Key_Tab);
        QVERIFY2(window.focusWidget() != current || isAlone(window),
                 qPrintable(u"Tab stays in "_s + nameOf(*current)));
        current = window.focusWidget();
    }
    for (const QWidget *widget : window.findChildren<QWidget *>())
        if (isControl(*widget) && !qobject_cast<const QRadioButton *>(widget)
            && !widget->focusProxy())
            QVERIFY2(reached.contains(widget),
                     qPrintable(u"not by Tab: %1; reached were %2"_s.arg(nameOf(*widget),
                                                                         way.join(u", "_s))));
}

} // namespace everybody
