#pragma once

#include "core/base/settings.h"
#include "ui/models/counter.h"
#include "ui/models/tablelayout.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// A way to look at the list that has a name.
struct SavedView
{
    QString name;
    QString search;
    std::optional<Counter> counter;
    TableLayout layout;

    bool operator==(const SavedView &) const = default;
};

/// The views that were saved, in the settings. Names are told apart without regard to case.
class SavedViews
{
public:
    static constexpr int longestName = 60; ///< Characters.

    explicit SavedViews(core::Settings &settings)
        : m_settings(settings)
    {
    }

    QList<SavedView> all() const; ///< By name.
    std::optional<SavedView> find(const QString &name) const;
    void save(const SavedView &view); ///< In place of one of that name.
    /// In place of one that has the new name.
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

private:
    void write(const QList<SavedView> &views);

    core::Settings &m_settings;
};

} // namespace ui
