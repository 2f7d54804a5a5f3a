#include "ui/models/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isCalled(const SavedView &view, const QString &name)
{
    return view.name.compare(name, Qt::CaseInsensitive) == 0;
}

std::optional<Counter> counterCalled(const QString &name)
{
    const auto found = std::ranges::find(allCounters, name, counterName);
    return found == allCounters.end() ? std::nullopt : std::optional(*found);
}

QJsonObject viewToJson(const SavedView &view)
{
    return {{u"name"_s, view.name},
            {u"search"_s, view.search},
            {u"counter"_s, view.counter ? QString(counterName(*view.counter)) : QString()},
            {u"layout"_s, toJson(view.layout)}};
}

std::optional<SavedView> viewFromJson(const QJsonObject &json)
{
    const auto layout = layoutFromJson(json["layout"_L1].toObject());
    const QString name = json["name"_L1].toString();
    if (!layout || name.isEmpty())
        return std::nullopt;
    return SavedView{name, json["search"_L1].toString(),
                     counterCalled(json["counter"_L1].toString()), *layout};
}

} // namespace

QList<SavedView> SavedViews::all() const
{
    QList<SavedView> views;
    const QByteArray kept = m_settings.get(core::setting::savedViews);
    for (const QJsonValue &entry : QJsonDocument::fromJson(kept).array())
        if (const auto view = viewFromJson(entry.toObject()))
            views.append(*view);
    std::ranges::sort(views, [](const SavedView &left, const SavedView &right) {
        return left.name.toCaseFolded().localeAwareCompare(right.name.toCaseFolded()) < 0;
    });
    return views;
}

std::optional<SavedView> SavedViews::find(const QString &name) const
{
    for (const SavedView &view : all())
        if (isCalled(view, name))
            return view;
    return std::nullopt;
}

void SavedViews::save(const SavedView &view)
{
    QList<SavedView> views = all();
    views.removeIf([&](const SavedView &other) { return isCalled(other, view.name); });
    views.append(view);
    write(views);
}

void SavedViews::rename(const QString &name, const QString &newName)
{
    auto view = find(name);
    if (!view)
        return;
    remove(name);
    view->name = newName;
    save(*view);
}

void SavedViews::remove(const QString &name)
{
    QList<SavedView> views = all();
    views.removeIf([&](const SavedView &view) { return isCalled(view, name); });
    write(views);
}

void SavedViews::write(const QList<SavedView> &views)
{
    QJsonArray kept;
    for (const SavedView &view : views)
        kept.append(viewToJson(view));
    m_settings.set(core::setting::savedViews, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace ui
