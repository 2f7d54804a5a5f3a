#pragma once

#include "ui/requests/requestsviewmodel.h"

#include <QDialog>

#include <memory>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace ui {

/// The CSRs of an account. Names: "filter", "requests", "progress", "note", "refusal", "copy",
/// "save", "delete", "refresh", "close"; the question's "confirmDelete".
class RequestsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads at once.
    explicit RequestsDialog(std::unique_ptr<RequestsViewModel> viewModel,
                            QWidget *parent = nullptr);
    ~RequestsDialog() override;

    void setFolder(const QString &folder) { m_folder = folder; } ///< Where saving starts.
    /// Writes the CSR; "" or what to tell the person.
    static QString saveTo(const QString &path, const QByteArray &csrPem);

signals:
    void folderUsed(const QString &folder);

private:
    void makeTable();
    void makeButtons(QDialogButtonBox &buttons);
    void refresh();
    void copy();
    void save();
    void askToDelete();
    QList<int> selectedRows() const; ///< Of the view model.

    std::unique_ptr<RequestsViewModel> m_viewModel;
    QSortFilterProxyModel *m_sorted;
    QLineEdit *m_filter;
    QTableView *m_requests;
    QProgressBar *m_progress;
    QLabel *m_note;
    QLabel *m_refusal;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_refresh = nullptr;
    QString m_folder;
};

} // namespace ui
