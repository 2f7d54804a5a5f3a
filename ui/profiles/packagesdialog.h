#pragma once

#include "core/base/task.h"
#include "core/operations/packagelist.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace ui {

/// The account's benefit packages, to look at only. Names: "packages", "progress", "note",
/// "refresh", "close".
class PackagesDialog : public QDialog
{
    Q_OBJECT

public:
    using Read = std::function<core::Task<QList<core::BenefitPackage>>(QObject *owner)>;

    /// Reads at once. `now` is asked at each reading.
    PackagesDialog(Read read, std::function<QDateTime()> now, QWidget *parent = nullptr);

private:
    void makeTable();
    void readNow();
    void take(const core::Result<QList<core::BenefitPackage>> &packages);

    Read m_read;
    std::function<QDateTime()> m_now;
    QTreeWidget *m_packages;
    QProgressBar *m_progress;
    QLabel *m_note;
    QPushButton *m_refresh;
};

} // namespace ui
