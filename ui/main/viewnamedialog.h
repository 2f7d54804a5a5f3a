#pragma once

#include <QDialog>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks for a view's name. Names: "viewName", "viewName.name", "viewName.taken", "ok", "cancel".
class ViewNameDialog : public QDialog
{
    Q_OBJECT

public:
    /// `isTaken` says whether another view has a name.
    ViewNameDialog(const QString &title, const QString &name,
                   std::function<bool(const QString &name)> isTaken, QWidget *parent = nullptr);

    QString name() const; ///< Not empty once accepted.

private:
    void check();

    std::function<bool(const QString &)> m_isTaken;
    QLineEdit *m_name;
    QLabel *m_taken;
    QPushButton *m_ok;
};

} // namespace ui
